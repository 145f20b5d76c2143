import { Injectable } from '@nestjs/common';
import { type Call, type entities, type InputOf } from '@yinhu/contracts';
import { Database, pageOf } from '@yinhu/database';
import { actorOf } from '../calls/actor-of.ts';
import { countiesOf, inScope, ownEntityOf, withinDivision } from '../calls/scope.ts';
import { containing } from '../lists/filters.ts';
import { entityState, type PurchasingEntity } from './purchasing-entity.entity.ts';

const COLUMNS = `e.id, e.credit_code AS "creditCode", e.name, e.division_code AS "divisionCode", e.sector,
  e.contact_name AS "contactName", e.status, e.registered_at AS "registeredAt", e.version, e.filings, e.filed_fen AS "filedFen"`;

type EntityRow = Omit<PurchasingEntity, 'countyCode'>;

const SORT = {
  name: 'e.name',
  sector: 'e.sector',
  divisionCode: 'e.division_code',
  registeredAt: 'e.registered_at',
  filings: 'e.filings',
  filedFen: 'e.filed_fen',
} as const;

/** Purchasing entities within the caller's division; what they filed is kept with them, so a list costs no more than its rows. */
@Injectable()
export class EntitiesQueries {
  constructor(private readonly database: Database) {}

  async list({ filter, range, sort: [field, direction] }: InputOf<typeof entities.list>, call: Call) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<EntityRow>(tx, {
        select: COLUMNS,
        from: 'purchasing_entity e',
        conditions: [
          ...withinDivision('e', actor.division),
          ...withinDivision('e', filter.divisionCode),
          ['e.id = ?', ownEntityOf(actor)],
          ['e.sector = ?', filter.sector],
          ['e.status = ?', filter.status],
          ['(e.name ILIKE ? OR e.credit_code ILIKE ?)', containing(filter.q)],
          ['e.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['e.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(withFiled) };
  }

  async get({ id }: InputOf<typeof entities.get>, call: Call) {
    const actor = actorOf(call);
    const row = await this.database.read(call, (tx) =>
      tx.one<EntityRow>(`SELECT ${COLUMNS} FROM purchasing_entity e WHERE e.county_code >= $2 AND e.county_code < $3 AND e.id = $1`, [
        id,
        ...countiesOf(actor),
      ]),
    );
    return withFiled(inScope(actor, row, id, ({ divisionCode }) => ({ divisionCode, entityId: id })));
  }
}

const withFiled = (row: EntityRow) => ({ ...entityState(row), filings: row.filings, filedFen: row.filedFen });
