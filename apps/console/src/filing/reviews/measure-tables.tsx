import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReviewMeasure, ReviewMeasures } from '@yinhu/contracts/filing';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { monthText } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Section } from '../../shared/section.tsx';

/** Columns in their order, with the texts of their headings. */
const COLUMNS = [
  ['filed', 'filed'],
  ['filedByRules', 'filed_by_rules'],
  ['approved', 'approved'],
  ['returned', 'returned'],
  ['rejected', 'rejected'],
  ['withdrawn', 'withdrawn'],
  ['medianHours', 'median_short'],
  ['p90Hours', 'p90_short'],
  ['clocksKept', 'kept'],
  ['clocksMissed', 'missed'],
  ['escalated', 'escalated'],
] as const satisfies readonly (readonly [keyof ReviewMeasure, string])[];

interface MeasureRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly measure: ReviewMeasure;
}

export const MonthMeasures = ({ months }: Pick<ReviewMeasures, 'months'>) => {
  const translate = useTranslate();
  const language = useLanguage();
  const rows = months.map(({ month, ...measure }) => ({
    key: month,
    name: monthText(month, language),
    measure,
  }));
  return (
    <Section flush title={translate('review_measures.by_month')}>
      <MeasureTable of={translate('review_measures.month')} rows={rows} />
    </Section>
  );
};

export const CountyMeasures = ({ counties }: Pick<ReviewMeasures, 'counties'>) => {
  const translate = useTranslate();
  const rows = counties.map(({ countyCode, ...measure }) => ({
    key: countyCode,
    name: <DivisionName code={countyCode} />,
    measure,
  }));
  return (
    <Section flush title={translate('review_measures.by_county')}>
      <MeasureTable of={translate('review_measures.county')} rows={rows} />
    </Section>
  );
};

const MeasureTable = ({ of, rows }: { of: string; rows: readonly MeasureRow[] }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const print = (value: number | null) =>
    value === null ? '—' : new Intl.NumberFormat(language).format(value);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{of}</TableCell>
          {COLUMNS.map(([field, text]) => (
            <TableCell key={field} align="right">
              {translate(`review_measures.${text}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, name, measure }) => (
          <TableRow key={key} sx={{ '&:last-child td': { borderBottom: 0 } }}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{name}</TableCell>
            {COLUMNS.map(([field]) => (
              <TableCell
                key={field}
                align="right"
                sx={
                  field === 'clocksMissed' && measure[field] > 0
                    ? { color: 'error.main', fontWeight: 600 }
                    : {}
                }
              >
                {print(measure[field])}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
