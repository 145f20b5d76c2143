import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import { endSession } from '../access/end-access.ts';
import { decide, hashOf, newRefreshToken, newSalt, successorOf } from './refresh-token.ts';

/** A session that nobody uses for this long expires. */
const IDLE = `interval '7 days'`;
/** However it is used, a session ends after this. */
const LONGEST = `interval '30 days'`;
/** Two tabs, or a phone whose answer was lost, may bring the same token twice within this. */
const GRACE = `interval '10 seconds'`;

/** A refresh token as its owner gets it. */
export interface Issued {
  readonly refreshToken: string;
  /** Seconds. */
  readonly refreshExpiresIn: number;
}

type Opened = Issued & { readonly sessionId: string };

/**
 * Opens a session of an active user; undefined when the account is not active any more, or all its access has
 * ended since it was read at `accessVersion`: the password that was checked may be another by now.
 */
export async function openSession(
  tx: Transaction,
  userId: string,
  accessVersion: number,
): Promise<Opened | undefined> {
  const sessionId = v7();
  // The lock makes a suspension at the same moment come before the session, which is then not opened, or
  // after it, and end it.
  const user = await tx.one(
    `SELECT 1 FROM user_account WHERE id = $1 AND status = 'active' AND tokens_below <= $2 FOR SHARE`,
    [userId, accessVersion],
  );
  if (!user) return undefined;
  await tx.query(`DELETE FROM session WHERE user_id = $1 AND expires_at < clock_timestamp() - ${LONGEST}`, [
    userId,
  ]);
  await tx.query(
    `INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, clock_timestamp() + ${LONGEST})`,
    [sessionId, userId],
  );
  return { sessionId, ...(await issue(tx, sessionId, newRefreshToken())) };
}

/**
 * The next token of a session for one of its tokens; undefined when there is none, after which the session
 * has ended.
 */
export async function rotate(
  tx: Transaction,
  userId: string,
  sessionId: string,
  token: string,
): Promise<Issued | 'reuse' | undefined> {
  await tx.query('SELECT 1 FROM session WHERE id = $1 FOR UPDATE', [sessionId]);
  const found = await tx.one<Found>(FOUND, [hashOf(token)]);
  if (!found) return undefined;
  const successor = found.salt && successorOf(token, found.salt);
  const heir = successor && (await tx.one<Heir>(HEIR, [hashOf(successor)]));
  const decision = decide({
    ...found,
    rotated: found.salt !== null,
    successorRotated: heir ? heir.rotated : false,
  });
  if (decision === 'repeat' && successor && heir)
    return { refreshToken: successor, refreshExpiresIn: heir.seconds };
  if (decision === 'rotate') return issueSuccessor(tx, sessionId, token);
  if (decision === 'reuse') await endSession(tx, userId, sessionId, 'reuse');
  return decision === 'reuse' ? 'reuse' : undefined;
}

interface Found {
  readonly live: boolean;
  readonly salt: Buffer | null;
  readonly justRotated: boolean;
}

interface Heir {
  readonly rotated: boolean;
  readonly seconds: number;
}

const FOUND = `
  SELECT s.ended_at IS NULL AND least(s.expires_at, t.expires_at) > clock_timestamp() AS live, t.successor_salt AS salt,
    coalesce(t.rotated_at > clock_timestamp() - ${GRACE}, false) AS "justRotated"
  FROM refresh_token t JOIN session s ON s.id = t.session_id WHERE t.hash = $1`;

const SECONDS_LEFT = 'floor(extract(epoch FROM expires_at - clock_timestamp()))::int AS seconds';

const HEIR = `SELECT rotated_at IS NOT NULL AS rotated, ${SECONDS_LEFT} FROM refresh_token WHERE hash = $1`;

async function issueSuccessor(tx: Transaction, sessionId: string, token: string): Promise<Issued> {
  const salt = newSalt();
  await tx.query(
    'UPDATE refresh_token SET rotated_at = clock_timestamp(), successor_salt = $2 WHERE hash = $1',
    [hashOf(token), salt],
  );
  return issue(tx, sessionId, successorOf(token, salt));
}

async function issue(tx: Transaction, sessionId: string, refreshToken: string): Promise<Issued> {
  const issued = await tx.one<{ seconds: number }>(
    `INSERT INTO refresh_token (hash, session_id, expires_at)
     SELECT $1, id, least(expires_at, clock_timestamp() + ${IDLE}) FROM session WHERE id = $2
     RETURNING ${SECONDS_LEFT}`,
    [hashOf(refreshToken), sessionId],
  );
  if (!issued) throw new Error('the session is not there');
  return { refreshToken, refreshExpiresIn: issued.seconds };
}
