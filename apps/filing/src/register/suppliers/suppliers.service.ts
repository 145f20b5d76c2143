import { Controller } from '@nestjs/common';
import { FILING, type Supplier } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { SUPPLIER_COLUMNS } from './suppliers-store.ts';

@Controller()
export class SuppliersService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.suppliers.revise)
  async revise(
    { id, name, smallEnterprise }: InputOf<typeof FILING.suppliers.revise>,
    call: Call,
  ): Promise<Supplier> {
    const countyCode = countyOf(actorOf(call).division);
    return this.database.transaction(call, async (tx) => {
      const revised = await tx.one<Supplier>(
        `UPDATE supplier SET name = $3, small_enterprise = $4 WHERE county_code = $1 AND id = $2 RETURNING ${SUPPLIER_COLUMNS}`,
        [countyCode, id, name, smallEnterprise],
      );
      if (!revised) throw new Problem('not_found', { what: id });
      tx.audit({
        aggregate: 'supplier',
        id,
        action: 'revise',
        division: countyCode,
        detail: { name, smallEnterprise },
      });
      return revised;
    });
  }
}
