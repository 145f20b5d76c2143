import type { IDENTITY, User } from '@yinhu/contracts/identity';
import type { Actor, InputOf } from '@yinhu/contracts/kernel';
import { inDivision, pageOf, type ReadTransaction, scopeRange, type Transaction } from '@yinhu/database';
import { typedText } from '../list-filters.ts';

const COLUMNS = `u.id, u.username, u.name, u.role, u.organisation_id AS "organisationId", o.name AS "organisationName",
  u.division_code AS "divisionCode", u.status, u.demo`;
const FROM = 'user_account u JOIN organisation o ON o.id = u.organisation_id';

const SORT = { username: 'u.username', name: 'u.name', role: 'u.role' } as const;

export function listUsers(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof IDENTITY.users.list>,
  actor: Actor,
) {
  return pageOf<User>(tx, {
    select: COLUMNS,
    from: FROM,
    conditions: [
      ...inDivision('u.division_code', actor.division),
      ['u.id = ANY (?::uuid[])', filter.id],
      ['u.role = ?', filter.role],
      ['u.organisation_id = ?', filter.organisationId],
      ['u.status = ?', filter.status],
      ['(position(? in u.name) > 0 OR position(lower(?) in u.username) > 0)', typedText(filter.q)],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['u.id', 'ASC'],
    ],
    range,
  });
}

/** The user, if within the actor's division. */
export function findUser(tx: ReadTransaction, id: string, actor: Actor): Promise<User | undefined> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE u.id = $1 AND u.division_code >= $2 AND u.division_code < $3`;
  return tx.one<User>(sql, [id, ...scopeRange(actor.division)]);
}

/** The same, and nobody else changes the account before this transaction ends. */
export function lockUser(tx: Transaction, id: string, actor: Actor): Promise<User | undefined> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE u.id = $1 AND u.division_code >= $2 AND u.division_code < $3 FOR NO KEY UPDATE OF u`;
  return tx.one<User>(sql, [id, ...scopeRange(actor.division)]);
}

/** An active demonstration user that the loader may act for. */
export function findDemoUser(tx: ReadTransaction, username: string): Promise<User | undefined> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE u.username = $1 AND u.demo AND NOT u.may_delegate AND u.status = 'active'`;
  return tx.one<User>(sql, [username]);
}
