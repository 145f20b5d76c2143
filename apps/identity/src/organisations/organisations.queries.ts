import type { IDENTITY, Organisation, OrganisationKind } from '@yinhu/contracts/identity';
import type { Actor, InputOf } from '@yinhu/contracts/kernel';
import { inDivision, pageOf, type ReadTransaction, scopeRange } from '@yinhu/database';
import { typedText } from '../list-filters.ts';

const COLUMNS = `id, kind, department, name, division_code AS "divisionCode", credit_code AS "creditCode", status, version`;

const SORT = { name: 'name', kind: 'kind', divisionCode: 'division_code' } as const;

export function listOrganisations(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof IDENTITY.organisations.list>,
  actor: Actor,
) {
  return pageOf<Organisation>(tx, {
    select: COLUMNS,
    from: 'organisation',
    conditions: [
      ...inDivision('division_code', actor.division),
      ...inDivision('division_code', filter.divisionCode),
      ['id = ANY (?::uuid[])', filter.id],
      ['kind = ?', filter.kind],
      ['(position(? in name) > 0 OR credit_code = upper(?))', typedText(filter.q)],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['id', 'ASC'],
    ],
    range,
  });
}

/** The organisation, if it is within the actor's division. */
export function findOrganisation(
  tx: ReadTransaction,
  id: string,
  actor: Actor,
): Promise<Organisation | undefined> {
  const sql = `SELECT ${COLUMNS} FROM organisation WHERE id = $1 AND division_code >= $2 AND division_code < $3`;
  return tx.one<Organisation>(sql, [id, ...scopeRange(actor.division)]);
}

/** The oldest organisation of a kind in exactly this division. */
export function findOrganisationOfKind(
  tx: ReadTransaction,
  kind: OrganisationKind,
  divisionCode: string,
): Promise<Organisation | undefined> {
  const sql = `SELECT ${COLUMNS} FROM organisation WHERE kind = $1 AND division_code = $2 ORDER BY id LIMIT 1`;
  return tx.one<Organisation>(sql, [kind, divisionCode]);
}
