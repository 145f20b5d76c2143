import { Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { FilingStatus, type FilingSummary } from '@yinhu/contracts/filing';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { listAddress } from '../../shared/list-address.ts';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';

const SHOWN = 8;

/** The entity's latest filings. */
export const EntityFilings = ({ entityId }: { entityId: string }) => {
  const translate = useTranslate();
  const { data: filings, total = 0 } = useGetList<FilingSummary>('filings', {
    filter: { entityId },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'draftedAt', order: 'DESC' },
  });
  if (!filings) return null;
  const all = total > SHOWN && (
    <Button component={Link} to={listAddress('filings', { entityId })} size="small">
      {translate('words.view_all')}
    </Button>
  );
  return (
    <Section title={translate('entity.filings')} actions={all} flush>
      {filings.length === 0 && (
        <Typography sx={{ px: { xs: 2, sm: 2.5 }, pb: 2, color: 'text.secondary' }}>
          {translate('entity.no_filings')}
        </Typography>
      )}
      <Table size="small">
        <TableBody>
          {filings.map((filing) => (
            <TableRow key={filing.id} hover>
              <TableCell>
                <RecordLink resource="filings" id={filing.id}>
                  {filing.title}
                </RecordLink>
                <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  {filing.number ?? translate('filing.no_number')} ·{' '}
                  <When at={filing.filedAt ?? filing.draftedAt} day />
                </Typography>
              </TableCell>
              <TableCell align="right">
                <Money fen={filing.budgetFen} />
              </TableCell>
              <TableCell align="right">
                <StatusChip of={FilingStatus} value={filing.status} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
};
