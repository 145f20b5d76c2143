import { API } from '@yinhu/contracts';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type FieldValues, useFormState, useWatch } from 'react-hook-form';
import { client } from '../api/client.ts';
import { clockText } from '../shared/dates.ts';
import { autosave, type SaveState } from './autosave.ts';
import { filingInput } from './filing-input.ts';

/** The working copy that a form is kept in while it is typed. */
export interface Copy {
  readonly id: string;
  /** The plan that is rewritten or amended. */
  readonly filingId?: string;
  /** When what the form begins with was typed, where it was resumed. */
  readonly resumedFrom?: string;
  /** When something has been kept. */
  readonly onKept?: () => void;
  readonly onStartOver: () => void;
}

const IDLE: SaveState = { is: 'idle' };
const Saving = createContext<SaveState>(IDLE);

/** What tells a typed change from inputs that only take their places. */
const essence = (values: FieldValues): string => JSON.stringify([filingInput(values), values.reason]);

/** Keeps what is typed in the form around it, until it is sent. */
export const KeepTyped = ({ copy, children }: { copy: Copy; children: ReactNode }) => {
  const { id, filingId, onKept } = copy;
  const values = useWatch();
  const { isSubmitting, isSubmitSuccessful } = useFormState();
  const [state, setState] = useState<SaveState>(IDLE);
  const keeper = useRef<ReturnType<typeof autosave>>(undefined);
  const sent = useRef(false);
  sent.current = isSubmitting || isSubmitSuccessful;

  useEffect(() => {
    let isLeft = false;
    const current = autosave({
      save: async (content, revision) => {
        const { savedAt } = await client.call(API.workingCopies.save, { id, filingId, revision, content: { ...content } });
        // A save that ends while the plan is sent must not lead back from the page that the plan is shown on.
        if (!isLeft && !sent.current) onKept?.();
        return savedAt;
      },
      onState: setState,
    });
    keeper.current = current;
    const onLeave = () => document.visibilityState === 'hidden' && current.flush();
    document.addEventListener('visibilitychange', onLeave);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', onLeave);
      if (!sent.current) current.flush();
      current.stop();
    };
  }, [id, filingId, onKept]);

  const typed = essence(values);
  const known = useRef(typed);
  const latest = useRef(values);
  latest.current = values;
  useEffect(() => {
    if (typed === known.current) return;
    known.current = typed;
    keeper.current?.change(latest.current);
  }, [typed]);

  return <Saving.Provider value={state}>{children}</Saving.Provider>;
};

/** “Saved 12:03”. */
export const SavedNote = () => {
  const translate = useTranslate();
  const state = useContext(Saving);
  if (state.is === 'saving') return translate('plan.saving');
  if (state.is === 'failed') return translate('plan.not_saved');
  return state.is === 'saved' ? translate('plan.saved_at', { time: clockText(state.at).slice(0, 5) }) : null;
};
