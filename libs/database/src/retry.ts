import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '@yinhu/contracts/kernel';
import {
  isConnectionLost,
  isTimedOut,
  isUnsent,
  isVersionTaken,
  isWorthRetrying,
  unavailability,
} from './postgres-errors.ts';

const ATTEMPTS = 5;

/**
 * Does work again that lost to a concurrent transaction, after a short random pause so that the two do not
 * meet again.
 */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthRetrying(error) || attempt === ATTEMPTS) throw asProblem(error);
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

/**
 * What it means that a commit failed. Once the server was told, only its answer tells whether it did: a
 * connection that was lost in between leaves it open. `error` is the commit's own, `failure` the first of the
 * transaction.
 */
export function afterCommit(error: unknown, failure: unknown): unknown {
  if (!isConnectionLost(failure) || isUnsent(error)) return failure;
  const problem = new Problem('outcome_unknown');
  problem.cause = failure;
  return problem;
}

/** What PostgreSQL's failure means for the caller, where it means anything. */
function asProblem(error: unknown): unknown {
  const problem = problemOf(error);
  if (problem) problem.cause = error;
  return problem ?? error;
}

function problemOf(error: unknown): Problem | undefined {
  if (isVersionTaken(error) || isWorthRetrying(error)) return new Problem('conflict');
  if (isTimedOut(error)) return new Problem('deadline_exceeded');
  return unavailability(error);
}
