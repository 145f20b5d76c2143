import { Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { FILING, ProgressStep, type StepFigures } from '@yinhu/contracts/filing';
import { useListContext, useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { Section } from '../../shared/section.tsx';
import { useDays } from './use-days.ts';

/** Where projects stall: for each step how long it took, what waits for it, and what has waited too long. */
export const StallTable = () => {
  const translate = useTranslate();
  const { data } = useOperation(FILING.progress.steps, {});
  const steps = data?.steps ?? [];
  if (!steps.some(({ taken, waiting }) => taken + waiting > 0)) return null;
  const heads = ['median', 'longest', 'waiting', 'stalled', 'limit'];
  return (
    <Section title={translate('stalls.title')} flush>
      <Typography variant="body2" sx={{ color: 'text.secondary', px: { xs: 2, sm: 2.5 }, pb: 1 }}>
        {translate('stalls.hint')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('stalls.step')}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} align="right" sx={{ whiteSpace: 'nowrap' }}>
                {translate(`stalls.${head}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((figures) => (
            <StepRow key={figures.step} figures={figures} />
          ))}
        </TableBody>
      </Table>
    </Section>
  );
};

const StepRow = ({
  figures: { step, medianDays, longestDays, waiting, stalled, limitDays },
}: {
  figures: StepFigures;
}) => {
  const translate = useTranslate();
  const label = useLabel();
  const days = useDays();
  const { setFilters } = useListContext();
  const inDays = (value: number | null) => (value === null ? '—' : days(value));
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{label(ProgressStep, step)}</TableCell>
      <TableCell align="right">{inDays(medianDays)}</TableCell>
      <TableCell align="right">{inDays(longestDays)}</TableCell>
      <TableCell align="right">{waiting}</TableCell>
      <TableCell align="right">
        {stalled > 0 ? (
          <MuiLink
            component="button"
            type="button"
            title={translate('stalls.show')}
            onClick={() => setFilters({ waitingFor: step, stalled: true })}
            sx={{ color: 'error.main', fontWeight: 600 }}
          >
            {stalled}
          </MuiLink>
        ) : (
          0
        )}
      </TableCell>
      <TableCell align="right" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {days(limitDays)}
      </TableCell>
    </TableRow>
  );
};
