import { Box, Typography } from '@mui/material';
import { FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';
import { LotInput } from './lot-input.tsx';
import { StepButton } from './step-button.tsx';
import { SupplierInputs } from './supplier-inputs.tsx';

export const NoticeDialog = ({ tender: { id } }: { tender: TenderDetail }) => (
  <StepButton
    operation={FILING.tenders.publish}
    of={{ id }}
    label="tender.act.publish"
    hint="tender.act.publish_hint"
    defaults={{ noticeOn: today() }}
    look={{ variant: 'contained' }}
  >
    <Row>
      <DayInput source="noticeOn" max={today()} />
      <DayInput source="submissionFrom" />
      <DayInput source="submissionTo" />
      <DayInput source="plannedOpeningOn" />
      <DayInput source="enquiryTo" />
    </Row>
  </StepButton>
);

export const BidDialog = ({ tender: { id, lots } }: { tender: TenderDetail }) => (
  <StepButton
    operation={FILING.tenders.recordBid}
    of={{ id }}
    label="tender.act.bid"
    hint="tender.act.bid_hint"
    defaults={{ receivedOn: today(), lotId: lots[0]?.id }}
  >
    <LotInput lots={lots} />
    <SupplierInputs />
    <DayInput source="receivedOn" max={today()} />
  </StepButton>
);

export const OpeningDialog = ({ tender: { id, lots, bids } }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  const standing = bids.filter(({ status }) => status !== 'withdrawn');
  const toInput = ({ openedOn, amounts = [] }: FieldValues) => ({
    openedOn,
    prices: standing.map((bid, i) => ({ bidId: bid.id, amountFen: amounts[i]?.amountFen })),
  });
  return (
    <StepButton
      operation={FILING.tenders.open}
      of={{ id }}
      label="tender.act.open"
      hint="tender.act.open_hint"
      defaults={{ openedOn: today() }}
      toInput={toInput}
      look={{ variant: 'contained' }}
    >
      <DayInput source="openedOn" max={today()} />
      {standing.length === 0 && <Typography variant="body2">{translate('tender.no_bids')}</Typography>}
      {standing.map((bid, i) => (
        <Box key={bid.id} sx={{ display: 'grid', gap: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {bid.supplier.name}
            {lots.length > 1 && ` · ${lots.find(({ id: lotId }) => lotId === bid.lotId)?.title ?? ''}`}
          </Typography>
          <MoneyInput source={`amounts.${i}.amountFen`} label="resources.tenders.fields.prices.amountFen" />
        </Box>
      ))}
    </StepButton>
  );
};
