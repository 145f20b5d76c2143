import { FILING, type WorkingCopy } from '@yinhu/contracts/filing';
import { useCallback, useEffect, useState } from 'react';
import { client } from '../../api/client.ts';
import { asHttpError, statusOf } from '../../api/problems.ts';
import { session } from '../../api/session.ts';
import { unsentCopies } from '../../api/unsent-copies.ts';
import { type Resumed, resumeCopy } from './resume-copy.ts';

interface Wanted {
  readonly id?: string | null;
  readonly filingId?: string;
}

/** What a form begins with; without a copy it begins blank. */
export interface Found {
  readonly copy?: Resumed;
  /** It could not be read: whether something was typed before is not known. */
  readonly error?: unknown;
}

/**
 * The working copy by its id, or the latest of a plan, with what waits in this browser; undefined where there
 * is none any more.
 */
async function findCopy({ id, filingId }: Wanted): Promise<Resumed | undefined> {
  const of = id ?? (filingId && (await latestOf(filingId)));
  const stored = of ? await storedOr404(of) : undefined;
  const waiting = unsentCopies
    .of(session.current?.id ?? '')
    .filter((copy) => copy.id === of || (filingId && copy.filingId === filingId));
  return resumeCopy(stored, waiting);
}

const storedOr404 = (id: string): Promise<WorkingCopy | undefined> =>
  client.call(FILING.workingCopies.get, { id }).catch((error: unknown) => {
    const told = asHttpError(error);
    if (statusOf(told) === 404) return undefined;
    throw told;
  });

const latestOf = async (filingId: string): Promise<string | undefined> =>
  (await client.list(FILING.workingCopies.list, { filter: { filingId }, range: [0, 0] })).items[0]?.id;

/**
 * What a form begins with, read anew whenever one is opened (never from a cache, which may lag behind what
 * was typed). Undefined until it is known.
 */
export function useStoredCopy(
  { id, filingId }: Wanted,
  round: number,
): { readonly found?: Found; readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<Found & { readonly of: string }>();
  const of = `${round}.${attempt}`;
  useEffect(() => {
    let asked = true;
    findCopy({ id, filingId })
      .then(
        (copy) => ({ copy }),
        (error: unknown) => ({ error: asHttpError(error) }),
      )
      .then((found) => {
        if (asked) setKnown({ ...found, of });
      });
    return () => {
      asked = false;
    };
  }, [id, filingId, of]);
  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  return { found: known?.of === of ? known : undefined, retry };
}
