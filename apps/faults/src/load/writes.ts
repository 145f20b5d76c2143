import { setTimeout as pause } from 'node:timers/promises';
import { ApiError, newIdempotencyKey } from '@yinhu/contracts/client';
import type { Operation, OutputOf, RequestOf } from '@yinhu/contracts/kernel';
import type { Person } from '../stage/person.ts';

const AGAIN_AFTER_MS = 500;
/** Most complaints that are shown of a round. */
const SHOWN = 3;

/** Everything that was asked for in a round, and what was answered. */
export class Writes {
  ok = 0;
  /** Told plainly that nothing happened and will not. */
  refused: string[] = [];
  /** Answers that tell to ask again, or none at all; asked again with the same key. */
  repeated = 0;
  /** Given up without knowing. */
  unknown: string[] = [];
  readonly made = new Map<string, string[]>();
  private giveUp = new AbortController();

  /** From now on no more patience than this. */
  endWithin(ms: number): void {
    setTimeout(() => this.giveUp.abort(), ms).unref();
  }

  /** Asks under one key until the answer is a plain one; undefined when it was a refusal or none. */
  async write<Op extends Operation>(
    person: Person,
    operation: Op,
    input: RequestOf<Op>,
  ): Promise<OutputOf<Op> | undefined> {
    const key = newIdempotencyKey();
    for (let tries = 1; ; tries++) {
      try {
        const answer = await person.call(operation, input, {
          idempotencyKey: key,
          signal: this.giveUp.signal,
        });
        this.remember(operation, answer as { id: string });
        return answer;
      } catch (error) {
        if (isRefusal(error)) {
          this.refused.push(
            `${operation.name} ${error.problem.status} ${error.problem.code}: ${error.problem.detail}`,
          );
          return undefined;
        }
        if (this.giveUp.signal.aborted) {
          this.unknown.push(`${operation.name}, ${tries} times: ${(error as Error).message}`);
          return undefined;
        }
        this.repeated += 1;
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  idsOf({ name }: Operation): readonly string[] {
    return this.made.get(name) ?? [];
  }

  describe(): string {
    return `answered ok ${this.ok}, refused ${this.refused.length}, asked again ${this.repeated}, unknown ${this.unknown.length}`;
  }

  /** Under this load nothing is to be refused, and with time every outcome is known. */
  complaints(): string[] {
    return [
      ...this.refused.map((text) => `refused: ${text}`),
      ...this.unknown.map((text) => `never answered: ${text}`),
    ].slice(0, SHOWN);
  }

  remember({ name }: Operation, { id }: { readonly id: string }): void {
    this.ok += 1;
    this.made.set(name, [...(this.made.get(name) ?? []), id]);
  }
}

/**
 * What is not passing: neither a server's trouble, nor a limit, nor a token that ran out, nor the same call
 * still under way.
 */
function isRefusal(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false;
  const { status, code } = error.problem;
  return status < 500 && ![401, 408, 425, 429].includes(status) && code !== 'idempotency_in_progress';
}
