import { Box, Paper, Typography } from '@mui/material';
import type { FilingRule } from '@yinhu/contracts';
import { useListContext, useTranslate } from 'react-admin';
import type { z } from 'zod';
import { useLanguage, useNameOf } from '../i18n/use-label.ts';
import { dateText } from '../shared/dates.ts';
import { ListPage } from '../shared/list-page.tsx';

type Rule = z.infer<typeof FilingRule>;

/** The rules in words; their codes are for machines. */
export const FilingRuleList = () => (
  <ListPage sort={{ field: 'code', order: 'ASC' }} perPage={100}>
    <Rules />
  </ListPage>
);

const Rules = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { data = [] } = useListContext<Rule>();
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { md: 'repeat(2, 1fr)' } }}>
      {data.map((rule, i) => (
        <Paper component="li" key={rule.id} sx={{ p: 2.5, display: 'flex', gap: 2 }}>
          <Box
            aria-hidden
            sx={{
              width: 32,
              height: 32,
              borderRadius: '50%',
              flex: 'none',
              display: 'grid',
              placeItems: 'center',
              bgcolor: 'primary.light',
              color: 'primary.main',
              fontWeight: 700,
            }}
          >
            {i + 1}
          </Box>
          <Box>
            <Typography variant="h3" component="h2">
              {nameOf(rule)}
            </Typography>
            <Typography variant="body2" sx={{ my: 0.5 }}>
              {nameOf({ name: rule.explanation, nameEn: rule.explanationEn })}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {translate('resources.filing-rules.fields.effectiveFrom')}
              {translate('words.colon')}
              {dateText(rule.effectiveFrom, language)}
            </Typography>
          </Box>
        </Paper>
      ))}
    </Box>
  );
};
