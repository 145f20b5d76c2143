import { Box, Button, Paper, Typography } from '@mui/material';
import { API, type OutputOf } from '@yinhu/contracts';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../api/access.ts';
import { session } from '../api/session.ts';
import { useLanguage } from '../i18n/use-label.ts';
import { CommandButton } from '../shared/command-button.tsx';
import { timeText } from '../shared/dates.ts';

const SHOWN = 5;

type Unfinished = OutputOf<typeof API.workingCopies.list>['items'][number];

/** What the clerk has begun to type and not sent, above the list of what was. */
export const UnfinishedPlans = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const { data = [] } = useGetList<Unfinished>(
    'filing-working-copies',
    { pagination: { page: 1, perPage: SHOWN }, sort: { field: 'savedAt', order: 'DESC' } },
    { enabled: mayCall(API.workingCopies.list, session.role) },
  );
  if (data.length === 0) return null;
  return (
    <Paper component="section" sx={{ mb: 2, p: 2 }}>
      <Typography variant="h2">{translate('plan.unfinished')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('plan.unfinished_hint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map(({ id, filingId, title, savedAt }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', py: 0.75, borderTop: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {title.trim() || translate('plan.untitled')}
              </Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {timeText(savedAt, language)}
                {filingId && ` · ${translate('plan.of_existing')}`}
              </Typography>
            </Box>
            <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
              <CommandButton
                operation={API.workingCopies.discard}
                input={() => ({ id })}
                label="plan.discard"
                confirm="plan.start_over_confirm"
                done="plan.discarded"
                look={{ size: 'small', variant: 'text', color: 'inherit' }}
              />
              <Button
                component={Link}
                to={filingId ? `/filings/${filingId}` : `/filings/create?copy=${id}`}
                size="small"
                variant="outlined"
              >
                {translate('plan.continue')}
              </Button>
            </Box>
          </Box>
        ))}
      </Box>
    </Paper>
  );
};
