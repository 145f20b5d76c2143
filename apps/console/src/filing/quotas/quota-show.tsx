import { Box, Paper, Typography } from '@mui/material';
import { FundingSource, type QuotaDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { QuotaActions } from './quota-actions.tsx';
import { QuotaBar } from './quota-bar.tsx';
import { QuotaLedger } from './quota-ledger.tsx';

const AMOUNTS = ['allocatedFen', 'reservedFen', 'committedFen', 'availableFen'] as const;

export const QuotaShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return (
    <ShowPage<QuotaDetail>>
      {(quota) => (
        <Page
          title={translate('quota.title', {
            entity: quota.entityName,
            year: quota.fiscalYear,
            source: label(FundingSource, quota.source),
          })}
          lead={
            <RecordLink resource="entities" id={quota.entityId}>
              {translate('quota.open_entity')}
            </RecordLink>
          }
          back="/quotas"
          narrow
          actions={<QuotaActions quota={quota} />}
        >
          <Paper sx={{ p: 2.5, mb: 2 }}>
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' },
                mb: 2,
              }}
            >
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
          <QuotaLedger quotaId={quota.id} />
        </Page>
      )}
    </ShowPage>
  );
};
