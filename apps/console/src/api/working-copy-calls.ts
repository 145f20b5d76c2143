import { FILING, type WorkingCopyOutcome } from '@yinhu/contracts/filing';
import { client } from './client.ts';
import { asHttpError } from './problems.ts';
import { session } from './session.ts';
import { sendUnsent, type UnsentCopy, unsentCopies } from './unsent-copies.ts';

const PATIENCE_MS = 5_000;

export async function saveWorkingCopy(copy: UnsentCopy, signal?: AbortSignal): Promise<WorkingCopyOutcome> {
  try {
    return await client.call(FILING.workingCopies.save, copy, { signal });
  } catch (error) {
    throw asHttpError(error);
  }
}

/**
 * Has the service keep what the signed-in person typed in this browser and left; whether anything was. Waits
 * a few seconds at most.
 */
export async function sendOwnUnsent(): Promise<boolean> {
  const owner = session.current?.id;
  if (!owner || unsentCopies.of(owner).length === 0) return false;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const sent = sendUnsent(unsentCopies, owner, (copy) => saveWorkingCopy(copy, signal));
  const tooLong = new Promise<boolean>((resolve) =>
    signal.addEventListener('abort', () => resolve(false), { once: true }),
  );
  return Promise.race([sent, tooLong]);
}
