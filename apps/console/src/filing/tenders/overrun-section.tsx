import { Alert, Box, Typography } from '@mui/material';
import { FILING, type Overrun, OverrunState, OverrunStep, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { exactMoney } from '../../shared/money.ts';
import { Section } from '../../shared/section.tsx';
import { When } from '../../shared/when.tsx';
import { TenderChip } from './tender-chip.tsx';

const MOST_REASON = 500;

/** Steps beyond their bounds: what waits for a second person, and what was decided. */
export const OverrunSection = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  if (tender.overruns.length === 0) return null;
  return (
    <Section title={translate('tender.overruns')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {tender.overruns.map((overrun) => (
          <OverrunRow key={overrun.id} tenderId={tender.id} overrun={overrun} />
        ))}
      </Box>
    </Section>
  );
};

const OverrunRow = ({ tenderId, overrun }: { tenderId: string; overrun: Overrun }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const {
    step,
    sumFen,
    limitFen,
    reason,
    state,
    proposedBy,
    proposedAt,
    decidedBy,
    decidedAt,
    decisionReason,
  } = overrun;
  const amounts = { sum: exactMoney(sumFen, language), limit: exactMoney(limitFen, language) };
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {label(OverrunStep, step)}
        </Typography>
        <TenderChip of={OverrunState} value={state} />
      </Box>
      <Typography variant="body2">{translate('tender.overrun_sums', amounts)}</Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {translate('tender.exceeds', { reason })}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {translate('tender.overrun_by', { name: proposedBy })} <When at={proposedAt} />
        {decidedAt && (
          <>
            {' · '}
            {translate('tender.overrun_decided', { name: decidedBy })} <When at={decidedAt} />
          </>
        )}
        {decisionReason && ` · ${decisionReason}`}
      </Typography>
      {state === 'waiting' && <OverrunActions tenderId={tenderId} overrun={overrun} />}
    </Box>
  );
};

const OverrunActions = ({
  tenderId,
  overrun: { id: overrunId, proposedById },
}: {
  tenderId: string;
  overrun: Overrun;
}) => {
  const translate = useTranslate();
  const of = { id: tenderId, overrunId };
  const ask = (name: string) => ({
    label: `tender.act.${name}`,
    confirm: `tender.act.${name}_ask`,
    done: 'tender.done',
  });
  const small = { size: 'small' } as const;
  if (session.current?.id === proposedById) {
    return (
      <Alert
        severity="info"
        sx={{ mt: 1 }}
        action={
          <CommandButton
            operation={FILING.tenderOverruns.withdraw}
            input={() => of}
            {...ask('withdraw_overrun')}
            look={small}
          />
        }
      >
        {translate('tender.overrun_waits')}
      </Alert>
    );
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
      <CommandButton
        operation={FILING.tenderOverruns.approve}
        input={() => of}
        {...ask('approve_overrun')}
        look={{ ...small, variant: 'contained' }}
      />
      <CommandButton
        operation={FILING.tenderOverruns.refuse}
        input={(reason) => ({ ...of, reason })}
        {...ask('refuse_overrun')}
        reason={MOST_REASON}
        look={{ ...small, variant: 'text', color: 'error' }}
      />
    </Box>
  );
};
