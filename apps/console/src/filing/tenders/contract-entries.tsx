import { Box, Typography } from '@mui/material';
import {
  AcceptanceResult,
  type Contract,
  FILING,
  type TenderDetail,
  TenderStep,
} from '@yinhu/contracts/filing';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { dateText } from '../../shared/dates.ts';
import { DivisionNames } from '../../shared/division-names.tsx';
import { exactMoney } from '../../shared/money.ts';
import { OnDay } from '../../shared/when.tsx';
import { TenderChip } from './tender-chip.tsx';

const MOST_REASON = 500;

interface Entry {
  readonly id: string;
  readonly on: string;
  readonly kind: 'delivery' | 'acceptance' | 'payment' | 'change';
  readonly what: ReactNode;
  readonly more?: ReactNode;
  readonly overrunReason?: string | null;
  readonly reversal?: { readonly by: string; readonly reason: string };
}

const reversalOf = ({
  reversedBy,
  reversalReason,
}: {
  reversedBy: string | null;
  reversalReason: string | null;
}) => (reversalReason === null ? undefined : { by: reversedBy ?? '', reason: reversalReason });

/** What came of a contract, in the order of its days; what was taken back stays, struck through. */
export const ContractEntries = ({ tender, contract }: { tender: TenderDetail; contract: Contract }) => {
  const entries = useEntries(contract);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry) => (
        <EntryRow key={entry.id} {...{ tender, contract, entry }} />
      ))}
    </Box>
  );
};

function useEntries(contract: Contract): Entry[] {
  const translate = useTranslate();
  const language = useLanguage();
  const money = (fen: number) => exactMoney(fen, language);
  const entries: Entry[] = [
    ...contract.changes.map(({ id, changedOn, reason, amountDeltaFen, endsOn, overrunReason }) => ({
      id,
      on: changedOn,
      kind: 'change' as const,
      what: [
        amountDeltaFen !== 0 &&
          translate('tender.change_of', {
            amount: `${amountDeltaFen > 0 ? '+' : ''}${money(amountDeltaFen)}`,
          }),
        endsOn && translate('tender.ends', { date: dateText(endsOn, language) }),
      ]
        .filter(Boolean)
        .join(translate('words.separator')),
      more: reason,
      overrunReason,
    })),
    ...contract.deliveries.map((delivery) => ({
      id: delivery.id,
      on: delivery.deliveredOn,
      kind: 'delivery' as const,
      what: delivery.description,
      more: <DivisionNames codes={delivery.divisions} />,
      reversal: reversalOf(delivery),
    })),
    ...contract.acceptances.map((acceptance) => ({
      id: acceptance.id,
      on: acceptance.acceptedOn,
      kind: 'acceptance' as const,
      what: (
        <Box component="span" sx={{ display: 'inline-flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <TenderChip of={AcceptanceResult} value={acceptance.result} />
          {acceptance.amountFen > 0 && money(acceptance.amountFen)}
        </Box>
      ),
      more: acceptance.note,
      reversal: reversalOf(acceptance),
    })),
    ...contract.payments.map((payment) => ({
      id: payment.id,
      on: payment.paidOn,
      kind: 'payment' as const,
      what: money(payment.amountFen),
      more: translate('tender.voucher', { voucher: payment.voucher }),
      overrunReason: payment.overrunReason,
      reversal: reversalOf(payment),
    })),
  ];
  return entries.toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

const EntryRow = ({
  tender,
  contract,
  entry,
}: {
  tender: TenderDetail;
  contract: Contract;
  entry: Entry;
}) => {
  const translate = useTranslate();
  const label = useLabel();
  const { kind, reversal } = entry;
  const reversible =
    kind !== 'change' && !reversal && (tender.status === 'closed' || tender.status === 'complete');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: { xs: 0.25, sm: 2 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '190px minmax(0, 1fr) auto' },
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        alignItems: 'start',
      }}
    >
      <Typography variant="body2" sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {label(TenderStep, kind)}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <OnDay date={entry.on} />
        </Box>
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography
          variant="body2"
          component="div"
          sx={{
            overflowWrap: 'anywhere',
            ...(reversal ? { textDecoration: 'line-through', color: 'text.secondary' } : {}),
          }}
        >
          {entry.what}
        </Typography>
        {entry.more && (
          <Typography
            variant="caption"
            component="div"
            sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {entry.more}
          </Typography>
        )}
        {entry.overrunReason && (
          <Typography variant="caption" component="div" sx={{ color: 'warning.main' }}>
            {translate('tender.exceeds', { reason: entry.overrunReason })}
          </Typography>
        )}
        {reversal && (
          <Typography variant="caption" component="div" sx={{ color: 'error.main' }}>
            {translate('tender.reversed', reversal)}
          </Typography>
        )}
      </Box>
      {reversible && (
        <CommandButton
          operation={FILING.contracts.reverse}
          input={(reason) => ({
            id: tender.id,
            contractId: contract.id,
            record: kind,
            recordId: entry.id,
            reason,
          })}
          label="tender.act.reverse"
          confirm="tender.act.reverse_ask"
          done="tender.done"
          reason={MOST_REASON}
          look={{ variant: 'text', size: 'small', color: 'inherit' }}
        />
      )}
    </Box>
  );
};
