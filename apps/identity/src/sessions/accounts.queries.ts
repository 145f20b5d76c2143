import type { User } from '@yinhu/contracts/identity';
import type { Actor, Role } from '@yinhu/contracts/kernel';
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
  readonly access_version: number;
  readonly must_change: boolean;
}

/** An account, and what its tokens say beside the user. */
export interface Account {
  readonly user: User;
  readonly accessVersion: number;
  readonly mustChangePassword: boolean;
}

export async function accountForSignIn(
  tx: ReadTransaction,
  username: string,
): Promise<(Account & { passwordHash: string }) | undefined> {
  const row = await tx.one<AccountRow & { password_hash: string }>('SELECT * FROM account_for_sign_in($1)', [
    username,
  ]);
  return row && { ...toAccount(row), passwordHash: row.password_hash };
}

export async function accountOfRefreshToken(
  tx: ReadTransaction,
  hash: Buffer,
): Promise<(Account & { sessionId: string }) | undefined> {
  const row = await tx.one<AccountRow & { session_id: string }>(
    'SELECT * FROM account_of_refresh_token($1)',
    [hash],
  );
  return row && { ...toAccount(row), sessionId: row.session_id };
}

const toAccount = ({ id, username, name, role, status, demo, ...row }: AccountRow): Account => ({
  user: {
    id,
    username,
    name,
    role,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    divisionCode: row.division_code,
    status,
    demo,
  },
  accessVersion: row.access_version,
  mustChangePassword: row.must_change,
});

/** The claims of a user's actor token. */
export const actorOfAccount = (
  { user, accessVersion, mustChangePassword }: Account,
  sessionId: string,
): Actor => ({
  userId: user.id,
  username: user.username,
  name: user.name,
  role: user.role,
  organisationId: user.organisationId,
  organisationName: user.organisationName,
  division: user.divisionCode,
  sessionId,
  accessVersion,
  mustChangePassword,
  backdating: false,
});
