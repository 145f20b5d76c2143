import { Alert, Box, Typography } from '@mui/material';
import { FILING, type Publication, PublicationState } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { FoundFields } from './found-fields.tsx';
import { WordsDialog } from './words-dialog.tsx';

const MOST_REASON = 500;

/** How a plan stands before the public, and what may be done about it. */
export const PublicationSection = ({ filingId }: { filingId: string }) => {
  const translate = useTranslate();
  const { data } = useOperation(FILING.publications.get, { id: filingId });
  return (
    data && (
      <Section title={translate('publication.title')}>
        <Standing publication={data} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          <WordsDialog publication={data} />
          {data.number !== null && <Moves publication={data} />}
        </Box>
      </Section>
    )
  );
};

const Standing = ({
  publication: { number, state, reason, found, words, by, changedAt },
}: {
  publication: Publication;
}) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {number !== null && <StatusChip of={PublicationState} value={state} />}
      {state === 'on_hold' && (
        <Alert severity="warning" sx={{ width: '100%' }}>
          {translate('publication.on_hold_hint')} <FoundFields found={found} />
        </Alert>
      )}
      {reason && (
        <Typography variant="body2">
          {reason}
          {by && ` — ${by}`} {changedAt && <When at={changedAt} />}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words.length > 0
          ? translate('publication.words', { words: words.join(translate('words.separator')) })
          : translate('publication.no_words')}
      </Typography>
    </Box>
  );
};

const Moves = ({ publication: { id, state } }: { publication: Publication }) => {
  const input = (reason: string) => ({ id, reason });
  const ask = (name: string) => ({
    label: `publication.${name}`,
    confirm: `publication.${name}_confirm`,
    done: 'publication.done',
    reason: MOST_REASON,
    input,
  });
  return (
    <>
      {state === 'on_hold' && (
        <CommandButton operation={FILING.publications.release} {...ask('release')} look={{ size: 'small' }} />
      )}
      {state === 'withdrawn' && (
        <CommandButton operation={FILING.publications.restore} {...ask('restore')} look={{ size: 'small' }} />
      )}
      {state !== 'withdrawn' && (
        <CommandButton
          operation={FILING.publications.withdraw}
          {...ask('withdraw')}
          look={{ size: 'small', color: 'error' }}
        />
      )}
    </>
  );
};
