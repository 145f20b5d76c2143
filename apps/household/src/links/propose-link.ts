import type { HOUSEHOLD, ProvenHousehold } from '@yinhu/contracts/household';
import { type Actor, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { LinkRow } from './link.entity.ts';
import { LINK_COLUMNS } from './links.queries.ts';

/**
 * The seller's link to the household, proposed; the same proposal again is the same link. `seller_linked` for
 * another one.
 */
export async function proposeLink(
  tx: Transaction,
  { sellerId, sellerName }: Pick<InputOf<typeof HOUSEHOLD.links.propose>, 'sellerId' | 'sellerName'>,
  household: ProvenHousehold,
  actor: Actor,
  call: Call,
): Promise<LinkRow> {
  const added = await tx.one<LinkRow>(
    `INSERT INTO household_link (id, seller_id, seller_name, household_id, household_number, division_code, status,
       proposed_by_id, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8, $9)
     ON CONFLICT (seller_id) WHERE status IN ('proposed', 'confirmed') DO NOTHING RETURNING ${LINK_COLUMNS}`,
    [
      v7(),
      sellerId,
      sellerName,
      household.id,
      household.number,
      household.divisionCode,
      actor.organisationId,
      actor.organisationName,
      call.at,
    ],
  );
  if (added) {
    tx.audit({ aggregate: 'household-link', id: added.id, action: 'propose', division: added.divisionCode });
    return added;
  }
  const there = await tx.one<LinkRow>(
    `SELECT ${LINK_COLUMNS} FROM household_link WHERE seller_id = $1 AND household_id = $2 AND status IN ('proposed', 'confirmed')`,
    [sellerId, household.id],
  );
  if (!there) throw new Problem('seller_linked', { seller: sellerName });
  return there;
}
