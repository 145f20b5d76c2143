import { Box, Typography } from '@mui/material';
import { AwardStatus, type Bid, BidStatus, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { CommandButton } from '../../shared/command-button.tsx';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Row } from '../../shared/row.tsx';
import { OnDay } from '../../shared/when.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { LimitedAmount } from './amount-input.tsx';
import { StepButton } from './step-button.tsx';
import { TenderChip } from './tender-chip.tsx';

const MOST_REASON = 500;

/** The bids for a lot, the lowest first once they are opened. */
export const BidList = ({
  tender,
  bids,
  deciding,
}: {
  tender: TenderDetail;
  bids: readonly Bid[];
  deciding: boolean;
}) => {
  const ordered = bids.toSorted((a, b) => (a.amountFen ?? 0) - (b.amountFen ?? 0));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {ordered.map((bid) => (
        <BidRow key={bid.id} {...{ tender, bid, deciding }} />
      ))}
    </Box>
  );
};

const BidRow = ({ tender, bid, deciding }: { tender: TenderDetail; bid: Bid; deciding: boolean }) => {
  const translate = useTranslate();
  const won = tender.awards.some(
    (award) => award.bidId === bid.id && (award.status === 'active' || award.status === 'pending'),
  );
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: { xs: 0.75, sm: 2 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 150px auto' },
        alignItems: 'center',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: won ? 600 : 400, overflowWrap: 'anywhere' }}>
          {bid.supplier.name}
        </Typography>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {translate('resources.tenders.fields.receivedOn')} <OnDay date={bid.receivedOn} />
          {bid.supplier.smallEnterprise && ` · ${translate('tender.small')}`}
          {bid.statusReason && ` · ${bid.statusReason}`}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ textAlign: 'right' }}>
        {bid.amountFen === null ? (
          translate(tender.openedOn === null ? 'tender.sealed' : 'tender.no_price')
        ) : (
          <Money fen={bid.amountFen} exact />
        )}
      </Typography>
      <Box
        sx={{
          display: 'flex',
          gap: 0.5,
          alignItems: 'center',
          flexWrap: 'wrap',
          gridColumn: { xs: '1 / -1', sm: 'auto' },
          justifyContent: { sm: 'flex-end' },
        }}
      >
        {bid.status !== 'valid' && <TenderChip of={BidStatus} value={bid.status} />}
        <BidActions {...{ tender, bid, deciding, won }} />
      </Box>
    </Box>
  );
};

const BidActions = ({
  tender,
  bid,
  deciding,
  won,
}: {
  tender: TenderDetail;
  bid: Bid;
  deciding: boolean;
  won: boolean;
}) => {
  const { id, status } = tender;
  const input = (reason: string) => ({ id, bidId: bid.id, reason });
  const ask = (name: string) => ({
    label: `tender.act.${name}`,
    confirm: `tender.act.${name}_ask`,
    done: 'tender.done',
    reason: MOST_REASON,
  });
  const small = { variant: 'text', size: 'small' } as const;
  return (
    <>
      {status === 'active' && bid.status === 'valid' && (
        <CommandButton
          operation={FILING.tenders.withdrawBid}
          input={input}
          {...ask('withdraw')}
          look={small}
        />
      )}
      {deciding && bid.status === 'valid' && <AwardDialog tender={tender} bid={bid} />}
      {status === 'closed' && bid.status === 'valid' && !won && (
        <CommandButton
          operation={FILING.tenders.disqualifyBid}
          input={input}
          {...ask('disqualify')}
          look={{ ...small, color: 'error' }}
        />
      )}
      {status === 'closed' && bid.status === 'disqualified' && (
        <CommandButton
          operation={FILING.tenders.reinstateBid}
          input={input}
          {...ask('reinstate')}
          look={small}
        />
      )}
    </>
  );
};

/** What the award may come to: the bid, and no more than the lot. */
const limitOf = ({ lots }: TenderDetail, { lotId, amountFen }: Bid): number => {
  const valueFen = lots.find(({ id }) => id === lotId)?.valueFen ?? 0;
  return Math.min(valueFen, amountFen ?? valueFen);
};

const AwardDialog = ({ tender, bid }: { tender: TenderDetail; bid: Bid }) => (
  <StepButton
    operation={FILING.tenders.award}
    of={{ id: tender.id, bidId: bid.id }}
    label="tender.act.award"
    hint="tender.act.award_hint"
    defaults={{ awardedOn: today(), amountFen: bid.amountFen, status: 'active' }}
    look={{ variant: 'outlined', size: 'small' }}
  >
    <Row>
      <DayInput source="awardedOn" max={today()} />
      <EnumInput source="status" of={AwardStatus} only={['active', 'pending']} />
    </Row>
    <LimitedAmount source="amountFen" sumFen={0} limitFen={limitOf(tender, bid)} />
    <WordsInput source="reason" rows={2} />
  </StepButton>
);
