import { Box, Typography } from '@mui/material';
import { type Award, AwardStatus, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { CommandButton } from '../../shared/command-button.tsx';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Row } from '../../shared/row.tsx';
import { OnDay } from '../../shared/when.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { LimitedAmount } from './amount-input.tsx';
import { StepButton } from './step-button.tsx';
import { TenderChip } from './tender-chip.tsx';

const MOST_REASON = 500;

/** Who won a lot, or that nobody did. */
export const AwardLine = ({ tender, award }: { tender: TenderDetail; award: Award }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        flexWrap: 'wrap',
        bgcolor: 'action.hover',
        borderRadius: 1,
        px: 1.5,
        py: 1,
        mb: 1,
      }}
    >
      <TenderChip of={AwardStatus} value={award.status} />
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {award.supplier
            ? award.supplier.name
            : translate('tender.no_winner', { reason: award.reason ?? '' })}
        </Typography>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          <OnDay date={award.awardedOn} />
          {award.supplier && (
            <>
              {' · '}
              <Money fen={award.amountFen} exact />
            </>
          )}
          {award.supplier && award.bidId && award.reason && ` · ${award.reason}`}
        </Typography>
      </Box>
      {tender.status === 'closed' && <AwardActions tender={tender} award={award} />}
    </Box>
  );
};

const AwardActions = ({ tender: { id, contracts }, award }: { tender: TenderDetail; award: Award }) => {
  const of = { id, awardId: award.id };
  const signed = contracts.some(({ awardId, status }) => awardId === award.id && status !== 'cancelled');
  const ask = (name: string) => ({
    label: `tender.act.${name}`,
    confirm: `tender.act.${name}_ask`,
    done: 'tender.done',
  });
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {award.status === 'pending' && (
        <CommandButton
          operation={FILING.tenders.confirmAward}
          input={() => of}
          {...ask('confirm')}
          look={{ variant: 'contained', size: 'small' }}
        />
      )}
      {award.status === 'active' && award.contractedFen < award.amountFen && (
        <ContractDialog tenderId={id} award={award} first={!signed} />
      )}
      {award.status !== 'cancelled' && !signed && (
        <CommandButton
          operation={FILING.tenders.cancelAward}
          input={(reason) => ({ ...of, reason })}
          {...ask('cancel_award')}
          reason={MOST_REASON}
          look={{ color: 'error', variant: 'text', size: 'small' }}
        />
      )}
    </Box>
  );
};

const ContractDialog = ({ tenderId, award, first }: { tenderId: string; award: Award; first: boolean }) => (
  <StepButton
    operation={FILING.contracts.sign}
    of={{ id: tenderId, awardId: award.id }}
    label="tender.act.sign"
    defaults={{ signedOn: today(), startsOn: today(), amountFen: award.amountFen - award.contractedFen }}
    look={{ variant: first ? 'contained' : 'outlined', size: 'small' }}
  >
    <Row>
      <WordsInput source="number" label="tender.contract_number" />
      <DayInput source="signedOn" max={today()} />
      <DayInput source="startsOn" />
      <DayInput source="endsOn" />
    </Row>
    <LimitedAmount source="amountFen" sumFen={award.contractedFen} limitFen={award.amountFen} />
  </StepButton>
);
