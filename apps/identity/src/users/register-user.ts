import { type Organisation, ROLES_OF_ORGANISATION, type User } from '@yinhu/contracts/identity';
import { fieldProblem, type Role } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import { UserRow } from './user.entity.ts';

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Argon2id, in PHC form. */
  readonly passwordHash: string;
  readonly demo: boolean;
  /** Whether somebody else chose the password. */
  readonly mustChange: boolean;
  readonly mayDelegate?: boolean;
}

interface Owned {
  readonly mustChange: boolean;
}

/**
 * Enters an account for a person of an organisation. @throws Problem when the role is none of that kind of
 * organisation
 */
export async function registerUser(
  tx: Transaction,
  organisation: Organisation,
  input: NewUser,
  at: Date,
): Promise<User> {
  const { username, name, role, passwordHash, demo, mustChange, mayDelegate = false } = input;
  const allowed = ROLES_OF_ORGANISATION[organisation.kind];
  if (!allowed.includes(role)) throw fieldProblem('role', 'one_of', { allowed: allowed.join(', ') });
  const account = {
    id: v7(),
    username,
    name,
    role,
    organisationId: organisation.id,
    divisionCode: organisation.divisionCode,
    demo,
  };
  await tx.manager.insert(UserRow, { ...account, status: 'active', mayDelegate, registeredAt: at });
  await setPassword(tx, account.id, passwordHash, { mustChange });
  tx.audit({
    aggregate: 'user',
    id: account.id,
    action: 'create',
    division: account.divisionCode,
    detail: { role, demo },
  });
  return { ...account, organisationName: organisation.name, status: 'active' };
}

/** @param mustChange the password is somebody else's choice: its owner may do nothing until it is changed */
export async function setPassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
  { mustChange }: Owned,
): Promise<void> {
  await tx.query(
    `INSERT INTO credential (user_id, password_hash, must_change) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET password_hash = $2, must_change = $3, changed_at = clock_timestamp()`,
    [userId, passwordHash, mustChange],
  );
}
