import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { CertificateContent } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';

/** What is bought, item by item. */
export const CertificateLines = ({ lines }: Pick<CertificateContent, 'lines'>) => {
  const translate = useTranslate();
  const language = useLanguage();
  const nameOf = useNameOf();
  return (
    <>
      <Typography variant="h3" component="h2" sx={{ mt: 2, mb: 0.5, px: 1 }}>
        {translate('certificate.lines')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell sx={{ px: 1 }}>{translate('certificate.item')}</TableCell>
            <TableCell align="right">{translate('certificate.quantity')}</TableCell>
            <TableCell align="right" sx={{ px: 1 }}>
              {translate('certificate.amount')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a certificate are fixed
            <TableRow key={i}>
              <TableCell sx={{ px: 1 }}>
                {nameOf(line)} <small>{line.catalogueCode}</small>
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(line.quantity)}{' '}
                {nameOf({ name: line.unit, nameEn: line.unitEn })}
              </TableCell>
              <TableCell align="right" sx={{ px: 1, whiteSpace: 'nowrap' }}>
                {exactMoney(line.budgetFen, language)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
};
