import { API, type WorkingCopy } from '@yinhu/contracts';
import { useEffect, useState } from 'react';
import { client } from '../api/client.ts';

interface Wanted {
  readonly id?: string | null;
  readonly filingId?: string;
}

/** The working copy by its id, or the latest of a plan; undefined where there is none any more. */
async function findCopy({ id, filingId }: Wanted): Promise<WorkingCopy | undefined> {
  const of = id ?? (filingId && (await latestOf(filingId)));
  return of ? client.call(API.workingCopies.get, { id: of }) : undefined;
}

const latestOf = async (filingId: string): Promise<string | undefined> =>
  (await client.list(API.workingCopies.list, { filter: { filingId }, range: [0, 0] })).items[0]?.id;

/**
 * What a form begins with, read anew whenever one is opened (never from a cache, which may lag behind what was typed).
 * Undefined until it is known; `{}` when there is nothing, or it cannot be read: then the form begins blank.
 */
export function useStoredCopy({ id, filingId }: Wanted, round: number): { readonly copy?: WorkingCopy } | undefined {
  const [found, setFound] = useState<{ readonly round: number; readonly copy?: WorkingCopy }>();
  useEffect(() => {
    let asked = true;
    findCopy({ id, filingId })
      .catch(() => undefined)
      .then((copy) => {
        if (asked) setFound({ round, copy });
      });
    return () => {
      asked = false;
    };
  }, [id, filingId, round]);
  return found?.round === round ? found : undefined;
}
