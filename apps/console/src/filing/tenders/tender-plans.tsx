import { Box, Typography } from '@mui/material';
import type { TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';

/** The plans a tender is for, each with what of its budget is in it. */
export const TenderPlans = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Section title={translate('tender.plans')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {tender.plans.map(({ filingId, filingNumber, title, amountFen, budgetFen }) => (
          <Box
            component="li"
            key={filingId}
            sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', flexWrap: 'wrap' }}
          >
            <Box sx={{ minWidth: 0 }}>
              <RecordLink resource="filings" id={filingId}>
                {title}
              </RecordLink>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {filingNumber}
              </Typography>
            </Box>
            <Typography variant="body2" sx={{ textAlign: { sm: 'right' } }}>
              <Money fen={amountFen} exact />
              <Box component="span" sx={{ color: 'text.secondary', display: 'block' }}>
                {translate('tender.of_estimate', {
                  percent: percent.format(budgetFen > 0 ? amountFen / budgetFen : 0),
                })}
              </Box>
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
