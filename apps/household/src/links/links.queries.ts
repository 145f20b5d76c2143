import type { HOUSEHOLD, HouseholdLink } from '@yinhu/contracts/household';
import { type Actor, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { maskNumbersIn } from '@yinhu/contracts/privacy';
import { pageOf, type ReadTransaction } from '@yinhu/database';
import type { LinkRow } from './link.entity.ts';

export const LINK_COLUMNS = `id, seller_id AS "sellerId", seller_name AS "sellerName", household_id AS "householdId",
  household_number AS "householdNumber", division_code AS "divisionCode", status, proposed_by AS "proposedBy",
  proposed_at AS "proposedAt", decided_at AS "decidedAt", reason, ended_at AS "endedAt", end_reason AS "endReason", reversed, version`;

const SORT = { proposedAt: 'proposed_at', status: 'status', householdNumber: 'household_number' } as const;

/** A link as the actor may see it: a station does not learn the dossier's id. */
export const linkFor = (actor: Actor | null, row: LinkRow): HouseholdLink => ({
  ...row,
  householdId: actor?.role === 'seller_clerk' ? null : row.householdId,
  proposedAt: row.proposedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  reason: row.reason && maskNumbersIn(row.reason),
  endReason: row.endReason && maskNumbersIn(row.endReason),
});

export function listLinks(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.links.list>,
) {
  return pageOf<LinkRow>(tx, {
    select: LINK_COLUMNS,
    from: 'household_link',
    conditions: [
      ['id = ANY(?::uuid[])', filter.id],
      ['status = ?', filter.status],
      ['seller_id = ?::uuid', filter.sellerId],
      ['household_id = ?::uuid', filter.householdId],
      [
        '(position(? in household_number) > 0 OR position(? in seller_name) > 0)',
        filter.q?.trim() || undefined,
      ],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['id', 'DESC'],
    ],
    range,
  });
}

export async function requireLink(tx: ReadTransaction, id: string): Promise<LinkRow> {
  const row = await tx.one<LinkRow>(`SELECT ${LINK_COLUMNS} FROM household_link WHERE id = $1`, [id]);
  if (!row) throw new Problem('not_found', { what: id });
  return row;
}
