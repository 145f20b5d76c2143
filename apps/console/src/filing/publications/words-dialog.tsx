import { Button } from '@mui/material';
import { FILING, type Publication } from '@yinhu/contracts/filing';
import { useMemo, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** Names and other words of a plan that the public must not read, one to a line. */
export const WordsDialog = ({ publication: { id, words } }: { publication: Publication }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const defaults = useMemo(() => ({ words: words.join('\n') }), [words]);
  if (!mayCall(FILING.publications.mark, session.role)) return null;
  const done = () => {
    notify('publication.marked', { type: 'success' });
    setOpen(false);
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {translate('publication.mark')}
      </Button>
      {open && (
        <FormDialog
          operation={FILING.publications.mark}
          resource="publications"
          title={translate('publication.mark')}
          hint={translate('publication.mark_hint')}
          defaults={defaults}
          toInput={({ words: typed }) => ({ id, words: wordsIn(String(typed ?? '')) })}
          onDone={done}
          onClose={() => setOpen(false)}
        >
          <WordsInput source="words" rows={4} />
        </FormDialog>
      )}
    </>
  );
};

const wordsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
