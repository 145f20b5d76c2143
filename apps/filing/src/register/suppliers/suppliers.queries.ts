import { Controller } from '@nestjs/common';
import { FILING, type Supplier } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { containing } from '../../shared/filters.ts';
import { countiesOf } from '../../shared/scope.ts';
import { SUPPLIER_COLUMNS } from './suppliers-store.ts';

const SORT = { name: 'name', creditCode: 'credit_code' } as const;

/** Suppliers of the caller's county, or of all the counties of a province. */
@Controller()
export class SuppliersQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.suppliers.list)
  list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.suppliers.list>, call: Call) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    return this.database.read(call, (tx) =>
      pageOf<Supplier>(tx, {
        select: SUPPLIER_COLUMNS,
        from: 'supplier',
        conditions: [
          ['county_code >= ?', from],
          ['county_code < ?', toExclusive],
          ['small_enterprise = ?', filter.smallEnterprise],
          ['(name ILIKE ? OR credit_code ILIKE ?)', containing(filter.q)],
          ['id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['id', 'ASC'],
        ],
        range,
      }),
    );
  }
}
