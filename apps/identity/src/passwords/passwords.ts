import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { WorkLimit } from './work-limit.ts';

/**
 * Argon2id (the library's default variant) with 19 MiB, 2 passes and 1 lane: OWASP's recommendation of 2023.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** At least one thread of libuv's four is left for names and files. */
const SLOTS = Math.min(availableParallelism(), 3);
const MAX_WAITING = 300;

/** Hashes and verifies passwords in the thread pool, a few at a time: 19 MiB each. */
@Injectable()
export class Passwords {
  readonly limit = new WorkLimit(SLOTS, MAX_WAITING);
  private readonly nobodys = hash(randomBytes(32), COST);

  /** Argon2id in PHC form. */
  hash(password: string, deadline?: number): Promise<string> {
    return this.limit.run(() => hash(normal(password), COST), deadline);
  }

  /**
   * Whether the password is the one that was hashed. Without a hash, that is, for an unknown user, the same
   * work is done on a hash that no password fits, so that the time taken does not tell whether the user
   * exists.
   */
  async verify(passwordHash: string | undefined, password: string, deadline?: number): Promise<boolean> {
    const against = passwordHash ?? (await this.nobodys);
    const right = await this.limit.run(() => verify(against, normal(password)), deadline);
    return right && passwordHash !== undefined;
  }
}

/** The same text may be encoded in several ways; passwords are compared in Unicode form C (RFC 8265, 4.2). */
const normal = (password: string): string => password.normalize('NFC');
