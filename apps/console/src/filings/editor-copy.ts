import { useCallback, useMemo, useState } from 'react';
import { newKey } from '../api/idempotency.ts';
import type { Copy } from './keep-typed.tsx';
import { useStoredCopy } from './use-stored-copy.ts';

interface EditorCopy {
  readonly copy: Copy;
  /** What was typed before; undefined when the form begins with the plan as it is. */
  readonly typed: object | undefined;
  /** Another one for every form that begins anew. */
  readonly key: number;
}

/** The working copy of a plan that is rewritten or amended; undefined until it is known whether there is one. */
export function useEditorCopy(filingId: string): EditorCopy | undefined {
  const [fresh, setFresh] = useState(() => ({ id: newKey(), round: 0 }));
  const found = useStoredCopy({ filingId }, fresh.round);
  const onStartOver = useCallback(() => setFresh(({ round }) => ({ id: newKey(), round: round + 1 })), []);
  return useMemo(() => {
    if (!found) return undefined;
    const copy = { id: found.copy?.id ?? fresh.id, filingId, resumedFrom: found.copy?.savedAt, onStartOver };
    return { copy, typed: found.copy?.content, key: fresh.round };
  }, [found, fresh, filingId, onStartOver]);
}
