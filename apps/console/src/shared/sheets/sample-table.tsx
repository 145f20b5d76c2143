import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { type ImportPreview, RowAction } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../money.ts';
import { Section } from '../section.tsx';

/** What comes stands in the row itself. */
const SUMS = ['held', 'will_be'] as const;

/** The first good rows as they were understood, with what would be done about each. */
export const SampleTable = ({ preview: { columns, rows, bad, sample } }: { preview: ImportPreview }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  if (sample.length === 0) return null;
  const hasSums = sample.some(({ sum }) => sum !== undefined);
  const title = rows - bad > sample.length ? 'sheet.sample_first' : 'sheet.sample';
  return (
    <Section title={translate(title, { count: sample.length })} flush>
      <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell align="right">{translate('sheet.row')}</TableCell>
            <TableCell>{translate('sheet.action')}</TableCell>
            {columns.map(({ key, header }) => (
              <TableCell key={key}>{header[language]}</TableCell>
            ))}
            {hasSums &&
              SUMS.map((name) => (
                <TableCell key={name} align="right">
                  {translate(`sheet.${name}`)}
                </TableCell>
              ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sample.map(({ row, action, values, sum }) => (
            <TableRow key={row}>
              <TableCell align="right">{row}</TableCell>
              <TableCell>{label(RowAction, action)}</TableCell>
              {columns.map(({ key }) => (
                <TableCell key={key}>{values[key]}</TableCell>
              ))}
              {sum &&
                [sum.heldFen, sum.willBeFen].map((fen, i) => (
                  <TableCell key={SUMS[i]} align="right">
                    {exactMoney(fen, language)}
                  </TableCell>
                ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
};
