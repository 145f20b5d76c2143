import { Box, Typography } from '@mui/material';
import { HOUSEHOLD, type IncomeEntry, IncomeKind, IncomeSource } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { exactMoney } from '../../shared/money.ts';
import { OnDay } from '../../shared/when.tsx';

/** One entry of the ledger; one that was reversed is struck through. */
export const IncomeRow = ({ entry, reversed }: { entry: IncomeEntry; reversed: boolean }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const struck = reversed || entry.reversesId !== null;
  return (
    <Box
      sx={{
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        justifyContent: 'space-between',
        gap: 1.5,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {label(IncomeKind, entry.kind)}
          {entry.reversesId && ` · ${translate('household.is_reversal')}`}
        </Typography>
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          <OnDay date={entry.on} /> · {label(IncomeSource, entry.source)}
          {entry.note && ` · ${entry.note}`}
        </Typography>
        {reversed && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate('household.reversed')}
          </Typography>
        )}
      </Box>
      <Box sx={{ textAlign: 'right', flex: 'none' }}>
        <Typography
          sx={{
            fontWeight: 600,
            color: entry.amountFen < 0 ? 'error.main' : 'text.primary',
            textDecoration: struck ? 'line-through' : 'none',
          }}
        >
          {exactMoney(entry.amountFen, language)}
        </Typography>
        {!struck && (
          <CommandButton
            operation={HOUSEHOLD.income.reverse}
            input={(reason) => ({ id: entry.id, reason })}
            label="household.reverse"
            confirm="household.reverse_confirm"
            done="household.reversed"
            reason={300}
            look={{ size: 'small', variant: 'text', color: 'inherit' }}
          />
        )}
      </Box>
    </Box>
  );
};
