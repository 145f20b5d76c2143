import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Alert, Box, IconButton, Skeleton, Typography } from '@mui/material';
import { FILING, type WorkingYear } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useOperation } from '../../api/use-operation.ts';
import { today } from '../../shared/dates.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { CalendarLegend } from './legend.tsx';
import { MonthGrid } from './month-grid.tsx';
import { OwnPeriods } from './own-periods.tsx';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** A year of the county's working calendar. */
export const WorkingCalendarPage = () => {
  const translate = useTranslate();
  const [address, setAddress] = useSearchParams();
  const year = Number(address.get('year')) || Number(today().slice(0, 4));
  const { data, error, refetch } = useOperation(FILING.calendar.get, { year });
  const go = (by: number) => setAddress({ year: String(year + by) }, { replace: true });
  return (
    <Page
      title={translate('menu.pages.working-calendar')}
      lead={data && <Terms year={data} />}
      actions={
        <>
          <IconButton aria-label={translate('calendar.previous')} onClick={() => go(-1)}>
            <ChevronLeft />
          </IconButton>
          <Typography component="span" aria-live="polite" sx={{ fontWeight: 700, fontSize: '1.15rem' }}>
            {year}
          </Typography>
          <IconButton aria-label={translate('calendar.next')} onClick={() => go(1)}>
            <ChevronRight />
          </IconButton>
        </>
      }
    >
      {error ? (
        <LoadError error={error} retry={() => void refetch()} />
      ) : data ? (
        <Year year={data} />
      ) : (
        <Skeleton variant="rounded" height={480} />
      )}
    </Page>
  );
};

const Terms = ({ year: { terms } }: { year: WorkingYear }) => {
  const translate = useTranslate();
  const term = (purpose: string) =>
    translate('calendar.days', {
      smart_count: terms.find((each) => each.purpose === purpose)?.workingDays ?? 0,
    });
  return translate('calendar.lead', { green: term('poverty_alleviation'), ordinary: term('ordinary') });
};

const Year = ({ year }: { year: WorkingYear }) => {
  const translate = useTranslate();
  return (
    <>
      {year.basis !== 'national' && (
        <Alert severity={year.basis === 'weekdays' ? 'warning' : 'info'} sx={{ mb: 2 }}>
          {translate(`calendar.basis_${year.basis}`, { year: year.year })}
        </Alert>
      )}
      <CalendarLegend />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          mb: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
        }}
      >
        {MONTHS.map((month) => (
          <MonthGrid key={month} year={year} month={month} />
        ))}
      </Box>
      {year.countyCode && <OwnPeriods year={year.year} periods={year.periods} />}
    </>
  );
};
