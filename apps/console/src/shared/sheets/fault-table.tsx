import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import {
  Alert,
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
  Typography,
} from '@mui/material';
import type { ImportPreview } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { Section } from '../section.tsx';

const SHOWN = 25;

/** Every row at fault: where, what stands there, and why it cannot be taken. */
export const FaultTable = ({
  preview: { columns, faults, faultCount, texts },
}: {
  preview: ImportPreview;
}) => {
  const translate = useTranslate();
  const language = useLanguage();
  const [page, setPage] = useState(0);
  if (faults.length === 0) {
    return (
      <Alert severity="success" sx={{ mb: 2 }}>
        {translate('sheet.no_faults')}
      </Alert>
    );
  }
  const names = new Map(columns.map(({ key, header }) => [key, header[language]]));
  return (
    <Section title={translate('sheet.faults')} flush>
      {faultCount > faults.length && (
        <Typography variant="body2" sx={{ px: { xs: 2, sm: 2.5 }, pb: 1, color: 'text.secondary' }}>
          {translate('sheet.faults_more', { count: faultCount })}
        </Typography>
      )}
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ width: 64 }}>
              {translate('sheet.row')}
            </TableCell>
            <TableCell sx={{ width: { xs: 110, sm: 240 } }}>{translate('sheet.column')}</TableCell>
            <TableCell>{translate('sheet.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.slice(page * SHOWN, (page + 1) * SHOWN).map(({ row, column, value, text }) => (
            <TableRow key={`${row} ${column}`} sx={{ verticalAlign: 'top' }}>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {row}
              </TableCell>
              <TableCell>
                {column === null ? translate('sheet.whole_row') : names.get(column)}
                <Typography
                  variant="caption"
                  component="div"
                  sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
                >
                  {value}
                </Typography>
              </TableCell>
              <TableCell>
                <Box sx={{ display: 'flex', gap: 0.75, color: 'error.main', overflowWrap: 'anywhere' }}>
                  <ErrorOutline sx={{ fontSize: 18, mt: '1px', flexShrink: 0 }} />
                  {texts[text]?.[language]}
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {faults.length > SHOWN && (
        <TablePagination
          component="div"
          count={faults.length}
          page={page}
          rowsPerPage={SHOWN}
          rowsPerPageOptions={[SHOWN]}
          labelDisplayedRows={({ from, to, count }) => `${from}–${to} / ${count}`}
          getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
    </Section>
  );
};
