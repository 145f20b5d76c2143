import { Box, Typography } from '@mui/material';
import { DIRECT_METHODS, FILING, type Lot, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Row } from '../../shared/row.tsx';
import { Section } from '../../shared/section.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { LimitedAmount } from './amount-input.tsx';
import { AwardLine } from './award-line.tsx';
import { BidList } from './bid-list.tsx';
import { isSealed } from './sealed.ts';
import { StepButton } from './step-button.tsx';
import { SupplierInputs } from './supplier-inputs.tsx';

/** Every lot with the bids for it and who won it. */
export const LotSection = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('tender.lots')}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {tender.lots.map((lot) => (
          <LotCard key={lot.id} tender={tender} lot={lot} />
        ))}
      </Box>
    </Section>
  );
};

const LotCard = ({ tender, lot }: { tender: TenderDetail; lot: Lot }) => {
  const translate = useTranslate();
  const bids = tender.bids.filter(({ lotId }) => lotId === lot.id);
  const awards = tender.awards.filter(({ lotId }) => lotId === lot.id);
  const undecided = awards.every(({ status }) => status === 'cancelled');
  const direct = DIRECT_METHODS.includes(tender.method);
  const deciding = undecided && (tender.status === 'closed' || (direct && tender.status === 'planned'));
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="h3" sx={{ flex: '1 1 auto' }}>
          {translate('tender.lot', { n: lot.number, title: lot.title })}
        </Typography>
        <Typography variant="body2">
          <Money fen={lot.valueFen} exact />
        </Typography>
      </Box>
      {awards.map((award) => (
        <AwardLine key={award.id} tender={tender} award={award} />
      ))}
      {bids.length > 0 ? (
        <BidList tender={tender} bids={bids} deciding={deciding} />
      ) : (
        awards.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(
              direct ? 'tender.direct_reason' : isSealed(tender) ? 'tender.bids_sealed' : 'tender.no_bids',
            )}
          </Typography>
        )
      )}
      {deciding && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
          {direct && <DirectAward tender={tender} lot={lot} />}
          {tender.status === 'closed' && <FailLot tender={tender} lot={lot} />}
        </Box>
      )}
    </Box>
  );
};

const DirectAward = ({ tender: { id }, lot }: { tender: TenderDetail; lot: Lot }) => (
  <StepButton
    operation={FILING.tenders.awardDirectly}
    of={{ id, lotId: lot.id }}
    label="tender.act.direct"
    hint="tender.act.direct_hint"
    defaults={{ awardedOn: today(), amountFen: lot.valueFen }}
    look={{ variant: 'contained' }}
  >
    <SupplierInputs />
    <Row>
      <DayInput source="awardedOn" max={today()} />
    </Row>
    <LimitedAmount source="amountFen" sumFen={0} limitFen={lot.valueFen} />
  </StepButton>
);

const FailLot = ({ tender: { id }, lot }: { tender: TenderDetail; lot: Lot }) => (
  <StepButton
    operation={FILING.tenders.failLot}
    of={{ id, lotId: lot.id }}
    label="tender.act.fail_lot"
    defaults={{ awardedOn: today() }}
    danger
    look={{ color: 'error', variant: 'text' }}
  >
    <DayInput source="awardedOn" max={today()} />
    <WordsInput source="reason" rows={2} />
  </StepButton>
);
