import { useCallback, useMemo, useState } from 'react';
import { newKey } from '../../api/idempotency.ts';
import { useStoredCopy } from './use-stored-copy.ts';
import type { Copy } from './use-typed-copy.ts';

interface EditorCopy {
  /** Undefined until it is known whether there is one. */
  readonly copy?: Copy;
  readonly error?: unknown;
  readonly retry: () => void;
  /** Another one for every form that begins anew. */
  readonly key: number;
}

/** The working copy of a plan that is rewritten or amended. */
export function useEditorCopy(filingId: string, filingVersion: number): EditorCopy {
  const [fresh, setFresh] = useState(() => ({ id: newKey(), round: 0 }));
  const { found, retry } = useStoredCopy({ filingId }, fresh.round);
  const onStartOver = useCallback(() => setFresh(({ round }) => ({ id: newKey(), round: round + 1 })), []);
  const copy = useMemo(() => {
    if (!found || found.error) return undefined;
    const id = found.copy?.id ?? fresh.id;
    return { id, filingId, filingVersion, resumed: found.copy, onStartOver, onReload: onStartOver };
  }, [found, fresh, filingId, filingVersion, onStartOver]);
  return { copy, error: found?.error, retry, key: fresh.round };
}
