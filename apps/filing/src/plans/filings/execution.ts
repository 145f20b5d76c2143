import { Problem } from '@yinhu/contracts/kernel';
import type { StepActor, Transaction } from '@yinhu/database';
import { hasOpenAmendment } from './amendment-store.ts';
import type { FilingRecord } from './filing.entity.ts';
import { FILINGS } from './filing-lifecycle.ts';

interface Cause {
  readonly by: StepActor;
  /** Not before the filing's latest step: see effective-at.ts. */
  readonly at: Date;
}

/**
 * Begins the execution of a filed plan, with the first step of its progress; nothing when it is being
 * executed already. The caller holds the filing's lock (`lockFiling`). Answers the filing as it is then.
 * @throws Problem `invalid_transition` when it is not in force
 */
export async function startExecution(
  tx: Transaction,
  filing: FilingRecord,
  cause: Cause,
): Promise<FilingRecord> {
  if (filing.status === 'executing') return filing;
  const step = FILINGS.take(filing, 'start_execution', cause);
  FILINGS.save(tx, step);
  return step.after;
}

/**
 * Closes a plan that is being executed. The caller holds its lock.
 * @throws Problem `invalid_transition`, `amendment_open` while it is not settled what the plan is
 */
export async function completeExecution(
  tx: Transaction,
  filing: FilingRecord,
  cause: Cause & { reason: string },
): Promise<FilingRecord> {
  const step = FILINGS.take(filing, 'complete', cause);
  if (await hasOpenAmendment(tx, filing)) throw new Problem('amendment_open');
  FILINGS.save(tx, step);
  return step.after;
}
