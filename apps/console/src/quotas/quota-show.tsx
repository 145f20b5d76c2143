import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { API, OutputOf } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../i18n/use-label.ts';
import { exactMoney } from '../shared/money.ts';
import { Page } from '../shared/page.tsx';
import { RecordLink } from '../shared/record-link.tsx';
import { Section } from '../shared/section.tsx';
import { ShowPage } from '../shared/show-page.tsx';
import { usePerson } from '../shared/use-person.ts';
import { When } from '../shared/when.tsx';
import { QuotaBar } from './quota-bar.tsx';

type QuotaRecord = OutputOf<typeof API.quotas.get>;
const AMOUNTS = ['allocatedFen', 'reservedFen', 'committedFen', 'availableFen'] as const;

export const QuotaShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return (
    <ShowPage<QuotaRecord>>
      {(quota) => (
        <Page
          title={translate('quota.title', {
            entity: quota.entityName,
            year: quota.fiscalYear,
            source: label('fundingSource', quota.source),
          })}
          back="/quotas"
          narrow
        >
          <Paper sx={{ p: 2.5, mb: 2 }}>
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' }, mb: 2 }}>
              {AMOUNTS.map((field) => (
                <Box key={field}>
                  <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                    {translate(`resources.quotas.fields.${field}`)}
                  </Typography>
                  <Typography sx={{ fontWeight: 650 }}>{exactMoney(quota[field], language)}</Typography>
                </Box>
              ))}
            </Box>
            <QuotaBar quota={quota} />
          </Paper>
          <Ledger movements={quota.movements} />
        </Page>
      )}
    </ShowPage>
  );
};

/** Left out on the phone. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };

const Ledger = ({ movements }: Pick<QuotaRecord, 'movements'>) => {
  const translate = useTranslate();
  const person = usePerson();
  const label = useLabel();
  const language = useLanguage();
  return (
    <Section title={translate('quota.ledger')} flush>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('quota.when')}</TableCell>
            <TableCell>{translate('quota.kind')}</TableCell>
            <TableCell align="right">{translate('quota.amount')}</TableCell>
            <TableCell sx={WIDE}>{translate('quota.by')}</TableCell>
            <TableCell sx={WIDE}>{translate('resources.quotas.fields.reason')}</TableCell>
            <TableCell>{translate('quota.filing')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {movements.map((movement) => (
            <TableRow key={movement.id}>
              <TableCell>
                <When at={movement.at} day />
              </TableCell>
              <TableCell>{label('quotaMovement', movement.kind)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {exactMoney(movement.amountFen, language)}
              </TableCell>
              <TableCell sx={WIDE}>{person(movement.by)}</TableCell>
              <TableCell sx={WIDE}>{movement.reason}</TableCell>
              <TableCell>
                {movement.filingId && (
                  <RecordLink resource="filings" id={movement.filingId}>
                    {translate('quota.open_filing')}
                  </RecordLink>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
};
