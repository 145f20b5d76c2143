import { accessAggregate, type EndedAccess } from '@yinhu/contracts/identity';
import type { Transaction } from '@yinhu/database';
import { ACTOR_TOKEN_SECONDS } from '@yinhu/service';

/** Tokens given before this have run out, however far apart the clocks are. */
export const TOKENS_AROUND = `interval '${2 * ACTOR_TOKEN_SECONDS} seconds'`;

/** What has ended of the access of `u`, lately. */
export const ENDED = `u.id AS "userId", u.access_version AS version, u.tokens_below AS "tokensBelow",
  ARRAY(SELECT s.id FROM session s WHERE s.user_id = u.id AND s.ended_at > clock_timestamp() - ${TOKENS_AROUND}) AS sessions`;

/** Ends one session: its refresh tokens at once, its access tokens as soon as everybody has heard. */
export async function endSession(
  tx: Transaction,
  userId: string,
  sessionId: string,
  reason: 'signed_out' | 'reuse',
): Promise<void> {
  await count(tx, userId, false);
  await tx.query(`${END} WHERE id = $2 AND ended_at IS NULL`, [reason, sessionId]);
  await announce(tx, userId);
}

type Reason = 'suspended' | 'password_reset' | 'password_changed' | 'signed_out_everywhere';

/**
 * Ends every session of a user but the one named, and every token in the user's name, whatever session it is
 * from.
 */
export async function endAllAccess(
  tx: Transaction,
  userId: string,
  reason: Reason,
  but: string | null = null,
): Promise<void> {
  await count(tx, userId, true);
  await tx.query(`${END} WHERE user_id = $2 AND ended_at IS NULL AND id IS DISTINCT FROM $3`, [
    reason,
    userId,
    but,
  ]);
  await announce(tx, userId);
}

/** Has the people of an organisation get tokens anew, which say what it is now; their sessions go on. */
export async function endTokensOf(tx: Transaction, organisationId: string): Promise<void> {
  const people = await tx.query<{ id: string }>(
    'SELECT id FROM user_account WHERE organisation_id = $1 ORDER BY id',
    [organisationId],
  );
  for (const { id } of people) {
    await count(tx, id, true);
    await announce(tx, id);
  }
}

const END = 'UPDATE session SET ended_at = clock_timestamp(), end_reason = $1';

/** Comes first, so that whatever ends something of one user's access does so one after the other. */
async function count(tx: Transaction, userId: string, allTokens: boolean): Promise<void> {
  const tokens = allTokens ? ', tokens_below = access_version + 1' : '';
  await tx.query(
    `UPDATE user_account SET access_version = access_version + 1, access_ended_at = clock_timestamp()${tokens} WHERE id = $1`,
    [userId],
  );
}

/** The whole of what has ended lately: whoever hears one announcement needs none of before. */
async function announce(tx: Transaction, userId: string): Promise<void> {
  const found = await tx.one<EndedAccess & { division: string }>(
    `SELECT ${ENDED}, u.division_code AS division FROM user_account u WHERE u.id = $1`,
    [userId],
  );
  if (!found) throw new Error('the user is not there');
  const { division, ...state } = found;
  tx.emit(accessAggregate, 'access-ended', {
    id: userId,
    version: state.version,
    division,
    state,
    at: new Date(),
  });
}
