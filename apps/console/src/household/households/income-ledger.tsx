import Add from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { HOUSEHOLD, type HouseholdDetail } from '@yinhu/contracts/household';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { Section } from '../../shared/section.tsx';
import { IncomeDialog } from './income-dialog.tsx';
import { IncomeRow } from './income-row.tsx';

/** Income and business costs with the year's net, per head too. Entries are never edited, only reversed. */
export const IncomeLedger = ({ household }: { household: HouseholdDetail }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const reversed = new Set(household.income.map((entry) => entry.reversesId));
  const record = mayCall(HOUSEHOLD.income.record, session.role) && (
    <Button size="small" startIcon={<Add />} onClick={() => setOpen(true)}>
      {translate('household.record_income')}
    </Button>
  );
  return (
    <Section title={translate('household.income')} actions={record}>
      {household.incomeYear !== null && <Net household={household} />}
      {household.income.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('household.no_income')}</Typography>
      )}
      {household.income.map((entry) => (
        <IncomeRow key={entry.id} entry={entry} reversed={reversed.has(entry.id)} />
      ))}
      {open && <IncomeDialog householdId={household.id} onClose={() => setOpen(false)} />}
    </Section>
  );
};

const Net = ({ household }: { household: HouseholdDetail }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const figures = [
    [translate('household.net', { year: household.incomeYear }), household.netIncomeFen],
    [translate('household.per_head'), household.netIncomePerHeadFen],
  ] as const;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, mb: 1.5 }}>
      {figures.map(([label, fen]) => (
        <Box key={label} sx={{ bgcolor: 'primary.light', borderRadius: 1.5, p: 1.5 }}>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {label}
          </Typography>
          <Typography sx={{ fontWeight: 650, fontSize: '1.15rem', overflowWrap: 'anywhere' }}>
            {exactMoney(fen, language)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
