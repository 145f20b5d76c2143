import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type DeadLetter, deadLetters } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { client } from '../../api/client.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Section } from '../../shared/section.tsx';
import { When } from '../../shared/when.tsx';
import { CONSUMERS, type ConsumerName } from './consumers.ts';
import { ReplayLetters } from './replay-letters.tsx';

const REFRESH_MS = 10_000;
/** Enough to see what is wrong; many are replayed in bulk. */
const SHOWN = 10;
type Letter = DeadLetter & { readonly service: ConsumerName };

interface Waiting {
  readonly letters: readonly Letter[];
  readonly total: number;
}

/** The latest of what waits in any service; a service that cannot answer now is left out until it can. */
async function waitingLetters(): Promise<Waiting> {
  const pages = await Promise.all(
    CONSUMERS.map(async (service) => {
      const page = await client
        .list(deadLetters(service).list, { filter: { waiting: true }, range: [0, SHOWN - 1] })
        .catch(() => null);
      return {
        letters: (page?.items ?? []).map((letter) => ({ ...letter, service })),
        total: page?.total ?? 0,
      };
    }),
  );
  const letters = pages.flatMap((page) => page.letters).sort((a, b) => b.failedAt.localeCompare(a.failedAt));
  return { letters: letters.slice(0, SHOWN), total: pages.reduce((sum, { total }) => sum + total, 0) };
}

/** Events a service could not apply, to be looked at and replayed. */
export const DeadLetters = () => {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  const { data = { letters: [], total: 0 }, isPending } = useQuery({
    queryKey: ['dead-letters'],
    queryFn: waitingLetters,
    refetchInterval: REFRESH_MS,
  });
  return (
    <Section title={translate('operations.dead_letters')} flush>
      <ReplayLetters />
      {data.letters.length === 0 ? (
        <Typography sx={{ px: 2.5, pb: 2.5, color: 'text.secondary' }}>
          {translate(isPending ? 'words.loading' : 'operations.no_dead_letters')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.letters.map((letter) => (
            <Row key={letter.id} letter={letter} />
          ))}
        </Box>
      )}
      {data.total > data.letters.length && (
        <Typography variant="body2" sx={{ px: 2.5, py: 1.5, color: 'text.secondary' }}>
          {translate('operations.letters_shown', {
            n: data.letters.length,
            total: number.format(data.total),
          })}
        </Typography>
      )}
    </Section>
  );
};

const Row = ({ letter }: { letter: Letter }) => {
  const translate = useTranslate();
  const attempts = translate('operations.attempts_times', { n: letter.attempts });
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        px: 2.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
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
