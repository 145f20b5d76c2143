import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type DeadLetter, deadLetters } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { client } from '../api/client.ts';
import { CommandButton } from '../shared/command-button.tsx';
import { Section } from '../shared/section.tsx';
import { When } from '../shared/when.tsx';
import { CONSUMERS, type ConsumerName } from './consumers.ts';
import { ReplayLetters } from './replay-letters.tsx';

const REFRESH_MS = 10_000;
type Letter = DeadLetter & { readonly service: ConsumerName };

/** What waits in any service; a service that cannot answer now is left out until it can. */
async function waitingLetters(): Promise<Letter[]> {
  const lists = await Promise.all(
    CONSUMERS.map(async (service) => {
      const answer = await client.list(deadLetters(service).list, { filter: { waiting: true }, range: [0, 49] }).catch(() => null);
      return (answer?.items ?? []).map((letter) => ({ ...letter, service }));
    }),
  );
  return lists.flat().sort((a, b) => b.failedAt.localeCompare(a.failedAt));
}

/** Events a service could not apply, to be looked at and replayed. */
export const DeadLetters = () => {
  const translate = useTranslate();
  const { data = [], isPending } = useQuery({ queryKey: ['dead-letters'], queryFn: waitingLetters, refetchInterval: REFRESH_MS });
  return (
    <Section title={translate('operations.dead_letters')} flush>
      <ReplayLetters />
      {data.length === 0 ? (
        <Typography sx={{ px: 2.5, pb: 2.5, color: 'text.secondary' }}>
          {translate(isPending ? 'words.loading' : 'operations.no_dead_letters')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.map((letter) => (
            <Row key={letter.id} letter={letter} />
          ))}
        </Box>
      )}
    </Section>
  );
};

const Row = ({ letter }: { letter: Letter }) => {
  const translate = useTranslate();
  const attempts = translate('operations.attempts_times', { n: letter.attempts });
  return (
    <Box component="li" sx={{ display: 'flex', gap: 2, alignItems: 'center', px: 2.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" component="div">
          {translate(`operations.services.${letter.service}`)} · <When at={letter.failedAt} /> · {attempts}
        </Typography>
        <Box component="details" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          <summary>{translate('operations.technical')}</summary>
          <Box sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
            {letter.type}
            <br />
            {letter.error}
          </Box>
        </Box>
      </Box>
      <CommandButton
        operation={deadLetters(letter.service).replay}
        input={() => ({ id: letter.id })}
        label="operations.replay"
        confirm="operations.replay_confirm"
        done="operations.replayed"
        look={{ size: 'small' }}
      />
    </Box>
  );
};
