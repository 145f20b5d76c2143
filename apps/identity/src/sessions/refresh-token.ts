import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, in base64url. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

export const newSalt = (): Buffer => randomBytes(32);

/** What is stored of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The token that replaces this one. It follows from the old token and the salt that is stored when it is
 * rotated, so that two tabs that refresh at once get the same successor, and the session's chain never forks;
 * neither the salt alone (whoever reads the database) nor the old token alone tells it.
 */
export const successorOf = (token: string, salt: Buffer): string =>
  createHmac('sha256', token).update(salt).digest('base64url');

/** What is known of a presented token and its session. */
export interface Presented {
  /** Session and token are neither ended nor expired. */
  readonly live: boolean;
  readonly rotated: boolean;
  /** Rotated a moment ago. */
  readonly justRotated: boolean;
  readonly successorRotated: boolean;
}

/**
 * - `rotate`: the newest of its chain.
 * - `repeat`: rotated a moment ago by another tab, or by an answer that was lost; its successor is answered
 *   again.
 * - `reuse`: somebody has kept an old token: the owner or a thief, one of whom has a newer one. The session
 *   ends.
 * - `refuse`: the session is over.
 */
export function decide({
  live,
  rotated,
  justRotated,
  successorRotated,
}: Presented): 'rotate' | 'repeat' | 'reuse' | 'refuse' {
  if (!live) return 'refuse';
  if (!rotated) return 'rotate';
  return justRotated && !successorRotated ? 'repeat' : 'reuse';
}
