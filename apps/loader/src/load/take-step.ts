import { ApiError } from '@yinhu/contracts/client';
import type { Operation, RequestOf } from '@yinhu/contracts/kernel';
import type { World } from './run-steps.ts';

/**
 * Does one change of state once. If it was done just before an interruption, the record is already where it
 * should be.
 */
export async function takeStep<Op extends Operation>(
  world: World,
  key: string,
  username: string,
  at: string,
  operation: Op,
  input: RequestOf<Op>,
): Promise<void> {
  if (world.progress.has(key)) return;
  try {
    await world.people.call(username, at, operation, input, key);
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'invalid_transition') throw error;
  }
  world.progress.set(key, null);
}
