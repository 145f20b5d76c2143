import { useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { newKey } from '../../api/idempotency.ts';
import { session } from '../../api/session.ts';
import { unsentCopies } from '../../api/unsent-copies.ts';
import { saveWorkingCopy } from '../../api/working-copy-calls.ts';
import { type Autosave, autosave, type SaveState } from './autosave.ts';
import type { Resumed } from './resume-copy.ts';

/** The working copy that a form is kept in while it is typed. */
export interface Copy {
  readonly id: string;
  /** The plan that is rewritten or amended, and its version on the form. */
  readonly filingId?: string;
  readonly filingVersion?: number;
  /** What the form goes on from. */
  readonly resumed?: Resumed;
  /** When something was typed, under which id. */
  readonly onTyped?: (id: string) => void;
  readonly onStartOver: () => void;
  /** Begins with what is stored. */
  readonly onReload: () => void;
}

/** A form's typing, kept: by the service, and in this browser until the service has it. */
export interface TypedCopy {
  readonly copy: Copy;
  readonly state: SaveState;
  /** False where this browser has no room for it. */
  readonly isHeld: boolean;
  readonly change: (values: FieldValues) => void;
  readonly retry: () => void;
  readonly keepMine: () => void;
  readonly takeOther: () => void;
  readonly drop: () => void;
  /** Before it is sent: false while it has to be chosen what is kept. */
  readonly settle: (values: FieldValues) => Promise<boolean>;
  readonly id: () => string;
  readonly onSent: () => void;
}

/** Mounted anew for every form that begins; the copy's callbacks may change meanwhile. */
export function useTypedCopy(copy: Copy): TypedCopy {
  const [state, setState] = useState<SaveState>({ is: 'idle' });
  const [isHeld, setIsHeld] = useState(true);
  const latest = useRef(copy);
  latest.current = copy;
  const keeper = useRef<Autosave>(undefined);
  const isOver = useRef(false);

  useEffect(() => {
    const { id, filingId, filingVersion, resumed } = latest.current;
    const owner = session.current?.id ?? '';
    isOver.current = false;
    const current = autosave({
      origin: {
        id,
        filingId,
        filingVersion: resumed?.filingVersion ?? filingVersion,
        basedOn: resumed?.basedOn ?? 0,
        editor: newKey(),
      },
      save: saveWorkingCopy,
      hold: (typed) => {
        setIsHeld(unsentCopies.put(owner, typed));
        // What is typed while the plan is being sent must not lead back from the page that it is shown on.
        if (!isOver.current) latest.current.onTyped?.(typed.id);
      },
      letGo: (typed) => unsentCopies.drop(owner, typed),
      onState: setState,
    });
    keeper.current = current;
    if (resumed?.unsent) {
      current.change(resumed.unsent.content);
      unsentCopies.drop(owner, resumed.unsent);
    }
    const stopWatching = onLeavingPage(current.flush);
    return () => {
      if (!isOver.current) current.flush();
      isOver.current = true;
      stopWatching();
      current.stop();
    };
  }, []);

  useEffect(() => {
    if (isHeld || state.is === 'saved' || state.is === 'idle') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isHeld, state.is]);

  const acts = useMemo(() => {
    const end = (next?: () => void) => {
      isOver.current = true;
      keeper.current?.forget();
      next?.();
    };
    return {
      change: (values: FieldValues) => keeper.current?.change(values),
      retry: () => keeper.current?.flush(),
      keepMine: () => keeper.current?.keepMine(newKey()),
      takeOther: () => end(latest.current.onReload),
      drop: () => end(latest.current.onStartOver),
      settle: (values: FieldValues) => keeper.current?.settle(values) ?? Promise.resolve(true),
      id: () => keeper.current?.id ?? latest.current.id,
      onSent: () => {
        end();
        unsentCopies.dropAll(session.current?.id ?? '', keeper.current?.id ?? latest.current.id);
      },
    };
  }, []);
  return useMemo(() => ({ copy, state, isHeld, ...acts }), [copy, state, isHeld, acts]);
}

/** When the tab is hidden or closed. */
function onLeavingPage(leave: () => void): () => void {
  const onHidden = () => document.visibilityState === 'hidden' && leave();
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', leave);
  };
}
