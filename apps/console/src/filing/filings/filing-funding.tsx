import { Box, Typography } from '@mui/material';
import { type Filing, FundingSource } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { Money } from '../../shared/money-text.tsx';
import { Section } from '../../shared/section.tsx';

export const FilingFunding = ({ filing }: { filing: Filing }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Section title={translate('filing.funding')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {filing.funding.map(({ source, amountFen }) => {
          const share = filing.budgetFen > 0 ? amountFen / filing.budgetFen : 0;
          return (
            <Box key={source}>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, flexWrap: 'wrap' }}>
                <Typography variant="body2">{label(FundingSource, source)}</Typography>
                <Typography variant="body2">
                  <Money fen={amountFen} exact />{' '}
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    ({percent.format(share)})
                  </Box>
                </Typography>
              </Box>
              <Box
                aria-hidden
                sx={{ height: 6, borderRadius: 3, bgcolor: 'action.hover', mt: 0.5, overflow: 'hidden' }}
              >
                <Box
                  sx={{ height: '100%', width: `${Math.min(100, share * 100)}%`, bgcolor: 'primary.main' }}
                />
              </Box>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
};
