import type { Actor, Role, User } from '@yinhu/contracts';
import type { ReadTransaction } from '@yinhu/database';

/** An account as the look-up functions of the migration answer it to somebody who is not signed in. */
interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly division_code: string;
  readonly status: User['status'];
  readonly demo: boolean;
}

export async function accountForSignIn(tx: ReadTransaction, username: string): Promise<{ user: User; passwordHash: string } | undefined> {
  const row = await tx.one<AccountRow & { password_hash: string }>('SELECT * FROM account_for_sign_in($1)', [username]);
  return row && { user: toUser(row), passwordHash: row.password_hash };
}

export async function accountOfRefreshToken(tx: ReadTransaction, hash: Buffer): Promise<{ user: User; sessionId: string } | undefined> {
  const row = await tx.one<AccountRow & { session_id: string }>('SELECT * FROM account_of_refresh_token($1)', [hash]);
  return row && { user: toUser(row), sessionId: row.session_id };
}

const toUser = ({ id, username, name, role, status, demo, ...row }: AccountRow): User => ({
  id,
  username,
  name,
  role,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  divisionCode: row.division_code,
  status,
  demo,
});

/** The claims of a user's actor token. */
export const actorOf = ({ id, username, name, role, organisationId, organisationName, divisionCode }: User): Actor => ({
  userId: id,
  username,
  name,
  role,
  organisationId,
  organisationName,
  division: divisionCode,
  backdating: false,
});
