import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { FundingSource, type Quota } from '@yinhu/contracts/filing';
import { useGetList, useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';

const AMOUNTS = ['allocatedFen', 'reservedFen', 'committedFen', 'availableFen'] as const;

/** The phone shows the year below the source, and of the amounts what was allocated and what is left. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };
const inner = (field: string) => (field === 'reservedFen' || field === 'committedFen' ? WIDE : {});

export const EntityQuotas = ({ entityId }: { entityId: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { data: quotas } = useGetList<Quota>('quotas', {
    filter: { entityId },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'fiscalYear', order: 'DESC' },
  });
  const name = (field: string) => translate(`resources.quotas.fields.${field}`);
  if (!quotas) return null;
  return (
    <Section title={translate('entity.quotas')} flush>
      {quotas.length === 0 ? (
        <Typography sx={{ px: { xs: 2, sm: 2.5 }, pb: 2, color: 'text.secondary' }}>
          {translate('entity.no_quotas')}
        </Typography>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={WIDE}>{name('fiscalYear')}</TableCell>
              <TableCell>{name('source')}</TableCell>
              {AMOUNTS.map((field) => (
                <TableCell key={field} align="right" sx={inner(field)}>
                  {name(field)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {quotas.map((quota) => (
              <TableRow key={quota.id} hover>
                <TableCell sx={WIDE}>{quota.fiscalYear}</TableCell>
                <TableCell>
                  <RecordLink resource="quotas" id={quota.id}>
                    {label(FundingSource, quota.source)}
                  </RecordLink>
                  <Typography
                    variant="caption"
                    component="div"
                    sx={{ display: { sm: 'none' }, color: 'text.secondary' }}
                  >
                    {quota.fiscalYear}
                  </Typography>
                </TableCell>
                {AMOUNTS.map((field) => (
                  <TableCell key={field} align="right" sx={inner(field)}>
                    <Money fen={quota[field]} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
};
