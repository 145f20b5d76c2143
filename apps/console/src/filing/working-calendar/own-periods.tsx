import Add from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { DayKind, FILING, type WorkingPeriod } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { dateText, today } from '../../shared/dates.ts';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { EnterPeriods } from './enter-periods.tsx';

/** What the county arranges itself in the year shown, and the way to enter more. */
export const OwnPeriods = ({ year, periods }: { year: number; periods: readonly WorkingPeriod[] }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const own = periods.filter(({ origin }) => origin === 'county');
  const mayEnter = mayCall(FILING.calendar.import, session.role);
  return (
    <Section
      title={translate('calendar.own')}
      actions={
        mayEnter && (
          <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
            {translate('calendar.add')}
          </Button>
        )
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: own.length ? 1 : 0 }}>
        {translate(own.length ? 'calendar.own_hint' : 'calendar.own_none')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {own.map((period) => (
          <OwnPeriod key={period.id} period={period} />
        ))}
      </Box>
      {open && <EnterPeriods year={year} onClose={() => setOpen(false)} />}
    </Section>
  );
};

const OwnPeriod = ({ period: { id, from, to, kind, name } }: { period: WorkingPeriod }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const days = { from: dateText(from, language), to: dateText(to, language) };
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.25,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <StatusChip of={DayKind} value={kind} />
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 'auto' }}>
        {from === to ? days.from : translate('calendar.until', days)}
      </Typography>
      {from > today() ? (
        <CommandButton
          operation={FILING.calendar.remove}
          input={() => ({ id: id ?? '' })}
          label="calendar.remove"
          confirm="calendar.remove_confirm"
          done="calendar.removed"
          look={{ size: 'small', color: 'error', variant: 'text' }}
        />
      ) : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('calendar.begun')}
        </Typography>
      )}
    </Box>
  );
};
