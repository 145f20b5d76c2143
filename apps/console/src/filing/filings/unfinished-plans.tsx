import { Box, Button, Paper, Typography } from '@mui/material';
import { FILING, type WorkingCopySummary } from '@yinhu/contracts/filing';
import { useEffect } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { type UnsentCopy, unsentCopies } from '../../api/unsent-copies.ts';
import { sendOwnUnsent } from '../../api/working-copy-calls.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { timeText } from '../../shared/dates.ts';

const SHOWN = 5;

interface Unfinished extends Omit<WorkingCopySummary, 'savedAt'> {
  /** Undefined for what only waits in this browser. */
  readonly savedAt?: string;
}

/** What the clerk has begun to type and not sent, above the list of what was. */
export const UnfinishedPlans = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const data = useUnfinished();
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
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              flexWrap: 'wrap',
              py: 0.75,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {title.trim() || translate('plan.untitled')}
              </Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {savedAt ? timeText(savedAt, language) : translate('plan.only_here')}
                {filingId && ` · ${translate('plan.of_existing')}`}
              </Typography>
            </Box>
            <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
              <CommandButton
                operation={FILING.workingCopies.discard}
                input={() => ({ id })}
                label="plan.discard"
                confirm="plan.start_over_confirm"
                done="plan.discarded"
                onDone={() => unsentCopies.dropAll(session.current?.id ?? '', id)}
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

/**
 * What the service keeps, after what was left in this browser has been sent there; first what cannot be sent
 * without being asked.
 */
function useUnfinished(): readonly Unfinished[] {
  const enabled = mayCall(FILING.workingCopies.list, session.role);
  const { data = [], refetch } = useGetList<WorkingCopySummary>(
    'filing-working-copies',
    { pagination: { page: 1, perPage: SHOWN }, sort: { field: 'savedAt', order: 'DESC' } },
    { enabled },
  );
  useEffect(() => {
    if (enabled) void sendOwnUnsent().then((kept) => (kept ? refetch() : undefined));
  }, [enabled, refetch]);
  if (!enabled) return [];
  const left = new Map(
    unsentCopies.of(session.current?.id ?? '').map((copy) => [copy.id, asUnfinished(copy)]),
  );
  return [...left.values(), ...data.filter(({ id }) => !left.has(id))];
}

const asUnfinished = ({ id, filingId, content: { title } }: UnsentCopy): Unfinished => ({
  id,
  filingId: filingId ?? null,
  title: typeof title === 'string' ? title : '',
});
