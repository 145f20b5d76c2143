import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type HouseholdLink } from '@yinhu/contracts/household';
import { type Actor, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { MARKETPLACE, type Seller, type SellerCard } from '@yinhu/contracts/marketplace';
import { Database, inDivision, isUniqueViolation, pageOf, takenProblem } from '@yinhu/database';
import { findDivision, isWithin } from '@yinhu/divisions';
import { actorOf, Handles, OperationClient, onBehalfOf } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { farmerPublicName, SHOWN_NAME } from './public-name.ts';
import { requireStation } from './require-station.ts';
import { SellerRow } from './seller.entity.ts';
import { SELLERS, toSeller } from './seller-lifecycle.ts';

const CARD = `id, kind, ${SHOWN_NAME} AS name, division_code AS "divisionCode", represented_by AS "representedBy",
  represented_by_name AS "representedByName", status, registered_at AS "registeredAt", listings`;

const SORT = { name: SHOWN_NAME, kind: 'kind', registeredAt: 'registered_at', listings: 'listings' } as const;

@Controller()
export class SellersService {
  constructor(
    private readonly database: Database,
    private readonly client: OperationClient,
  ) {}

  @Handles(MARKETPLACE.sellers.list)
  list({ filter, range, sort }: InputOf<typeof MARKETPLACE.sellers.list>, call: Call) {
    return this.database.read(call, (tx) =>
      pageOf<SellerCard>(tx, {
        select: CARD,
        from: 'seller s',
        conditions: [
          ['id = ANY(?::uuid[])', filter.id],
          ['kind = ?', filter.kind],
          ...inDivision('division_code', filter.divisionCode),
          ['represented_by = ?::uuid', filter.representedBy],
          [`position(? in ${SHOWN_NAME}) > 0`, filter.q?.trim() || undefined],
        ],
        orderBy: [
          [SORT[sort[0]], sort[1]],
          ['id', 'ASC'],
        ],
        range,
      }),
    );
  }

  @Handles(MARKETPLACE.sellers.get)
  async get({ id }: InputOf<typeof MARKETPLACE.sellers.get>, call: Call) {
    const seller = await this.database.read(call, (tx) =>
      tx.one<SellerCard>(`SELECT ${CARD} FROM seller s WHERE id = $1`, [id]),
    );
    if (!seller) throw new Problem('not_found', { what: id });
    return seller;
  }

  @Handles(MARKETPLACE.sellers.register)
  async register(input: InputOf<typeof MARKETPLACE.sellers.register>, call: Call): Promise<Seller> {
    const actor = registrar(input, call);
    const id = v7();
    const represented =
      input.kind === 'farmer_household'
        ? { representedBy: actor.organisationId, representedByName: actor.organisationName }
        : { representedBy: id, representedByName: input.name };
    try {
      return await this.database.transaction(call, async (tx) => {
        if (input.kind === 'farmer_household') await requireStation(tx, actor);
        const row: SellerRow = {
          id,
          kind: input.kind,
          name: input.name,
          publicName:
            input.kind === 'farmer_household' ? farmerPublicName(input.name, input.divisionCode) : input.name,
          divisionCode: input.divisionCode,
          creditCode: input.creditCode ?? null,
          ...represented,
          status: 'active',
          registeredAt: call.at,
          listings: 0,
          version: 1,
        };
        const step = SELLERS.begin('register', row, { by: actor, at: call.at });
        SELLERS.save(tx, step);
        return toSeller(step.after);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const seen = 'SELECT FROM seller WHERE credit_code = $1 AND yinhu_in_scope(division_code)';
      throw await this.database.read(call, (tx) => takenProblem(tx, input.creditCode ?? '', seen));
    }
  }

  /** The household's own service knows dossiers and cadres; the mall only knows whose shop it is. */
  @Handles(MARKETPLACE.sellers.proposeHousehold)
  async proposeHousehold(
    { id, household }: InputOf<typeof MARKETPLACE.sellers.proposeHousehold>,
    call: Call,
  ): Promise<HouseholdLink> {
    const actor = actorOf(call);
    const seller = await this.database.read(call, async (tx) => {
      await requireStation(tx, actor);
      return tx.manager.findOneBy(SellerRow, {
        id,
        representedBy: actor.organisationId,
        kind: 'farmer_household',
      });
    });
    if (!seller) throw new Problem('not_found', { what: id });
    const input = { sellerId: id, sellerName: seller.name, household };
    const options = {
      ...onBehalfOf(call),
      ...(actor.backdating ? { effectiveAt: call.at.toISOString() } : {}),
    };
    return this.client.call(HOUSEHOLD.links.propose, input, options);
  }
}

/**
 * Who registers whom: a station's clerk the farmers it represents, a county's admin co-operatives and
 * suppliers.
 */
function registrar(input: InputOf<typeof MARKETPLACE.sellers.register>, call: Call): Actor {
  const actor = actorOf(call);
  if (!findDivision(input.divisionCode)) throw fieldProblem('divisionCode', 'unknown_division');
  if (!isWithin(input.divisionCode, actor.division))
    throw new Problem('out_of_scope', { division: input.divisionCode });
  const farmer = input.kind === 'farmer_household';
  if (farmer !== (actor.role === 'seller_clerk')) throw new Problem('forbidden');
  if (!farmer && !input.creditCode) throw fieldProblem('creditCode', 'required');
  if (farmer && input.creditCode) throw fieldProblem('creditCode', 'not_expected');
  return actor;
}
