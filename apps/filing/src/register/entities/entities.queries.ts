import { Controller } from '@nestjs/common';
import { type EntityChange, type EntityDetail, FILING } from '@yinhu/contracts/filing';
import type { Actor, Call, InputOf } from '@yinhu/contracts/kernel';
import { type Conditions, Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { containing } from '../../shared/filters.ts';
import { countiesOf, inScope, ownEntityOf, scopeOf, withinDivision } from '../../shared/scope.ts';
import { entityState, type PurchasingEntity } from './purchasing-entity.entity.ts';

export const ENTITY_COLUMNS = `e.id, e.credit_code AS "creditCode", e.name, e.division_code AS "divisionCode", e.sector, e.department,
  e.contact_name AS "contactName", e.status, e.merged_into_id AS "mergedIntoId", e.registered_at AS "registeredAt", e.version,
  e.filings, e.filed_fen AS "filedFen"`;

export type EntityRow = Omit<PurchasingEntity, 'countyCode'>;
type Filter = InputOf<typeof FILING.entities.list>['filter'];

const SORT = {
  name: 'e.name',
  sector: 'e.sector',
  divisionCode: 'e.division_code',
  registeredAt: 'e.registered_at',
  filings: 'e.filings',
  filedFen: 'e.filed_fen',
} as const;

/**
 * Purchasing entities within the caller's division; what they filed is kept with them, so a list costs no
 * more than its rows.
 */
@Controller()
export class EntitiesQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.entities.list)
  async list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.entities.list>, call: Call) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<EntityRow>(tx, {
        select: ENTITY_COLUMNS,
        from: 'purchasing_entity e',
        conditions: conditionsOf(filter, actor),
        orderBy: [
          [SORT[field], direction],
          ['e.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(withFiled) };
  }

  @Handles(FILING.entities.get)
  async get({ id }: InputOf<typeof FILING.entities.get>, call: Call): Promise<EntityDetail> {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const found = await tx.one<EntityRow>(
        `SELECT ${ENTITY_COLUMNS} FROM purchasing_entity e WHERE e.county_code >= $2 AND e.county_code < $3 AND e.id = $1`,
        [id, ...countiesOf(actor)],
      );
      const row = inScope(actor, found, id, ({ divisionCode }) => ({ divisionCode, entityId: id }));
      const key = [countyOf(row.divisionCode), id] as const;
      const history = await historyOf(tx, key);
      return { ...withFiled(row), formerNames: await formerNamesOf(tx, key), history, ...mergersIn(history) };
    });
  }
}

export const conditionsOf = (filter: Filter, actor: Actor): Conditions => [
  ...withinDivision('e', scopeOf(actor)),
  ...withinDivision('e', filter.divisionCode),
  ['e.id = ?', ownEntityOf(actor)],
  ['e.sector = ?', filter.sector],
  ['e.status = ?', filter.status],
  ['e.department ILIKE ?', containing(filter.department)],
  [
    `(e.name ILIKE ? OR e.credit_code ILIKE ? OR EXISTS (SELECT FROM entity_former_name n
      WHERE n.county_code = e.county_code AND n.entity_id = e.id AND n.name ILIKE ?))`,
    containing(filter.q),
  ],
  ['e.id = ANY(?::uuid[])', filter.id],
];

type Key = readonly [countyCode: string, id: string];
type HistoryRow = Omit<EntityChange, 'at' | 'recordedAt'> & { readonly at: Date; readonly recordedAt: Date };

async function historyOf(tx: ReadTransaction, key: Key): Promise<EntityChange[]> {
  const rows = await tx.query<HistoryRow>(
    `SELECT version, action, at, recorded_at AS "recordedAt", by_name AS by, reason, before, after
     FROM entity_history WHERE county_code = $1 AND entity_id = $2 ORDER BY version`,
    key,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() }));
}

async function formerNamesOf(tx: ReadTransaction, key: Key): Promise<EntityDetail['formerNames']> {
  const rows = await tx.query<{ name: string; from: Date; until: Date }>(
    `SELECT name, used_from AS "from", used_until AS "until" FROM entity_former_name
     WHERE county_code = $1 AND entity_id = $2 ORDER BY version`,
    key,
  );
  return rows.map(({ name, from, until }) => ({
    name,
    from: from.toISOString(),
    until: until.toISOString(),
  }));
}

/** Told from the entity's own history, for a clerk may not see the other entity. */
const mergersIn = (history: readonly EntityChange[]): Pick<EntityDetail, 'mergedIntoName' | 'absorbed'> => ({
  mergedIntoName: history.find(({ action }) => action === 'merge')?.after.mergedIntoName ?? null,
  absorbed: history.flatMap(({ action, at, after: { absorbedId, absorbedName } }) =>
    action === 'absorb' && absorbedId && absorbedName ? [{ id: absorbedId, name: absorbedName, at }] : [],
  ),
});

export const withFiled = (row: EntityRow) => ({
  ...entityState(row),
  filings: row.filings,
  filedFen: row.filedFen,
});
