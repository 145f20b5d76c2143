import { fieldProblem, type Supplier, type SupplierInput } from '@yinhu/contracts';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';

export const SUPPLIER_COLUMNS = 'id, credit_code AS "creditCode", name, small_enterprise AS "smallEnterprise"';

/**
 * The county's supplier of that credit code, registered with its name when the county does not know it yet.
 * @throws Problem `validation_failed` when it is known by another name: a slip of the pen must not make one firm two
 */
export async function supplierFor(tx: Transaction, county: string, input: SupplierInput, at: Date): Promise<Supplier> {
  const { creditCode, name, smallEnterprise } = input;
  const registered = await tx.one<Supplier>(
    `INSERT INTO supplier (county_code, id, credit_code, name, small_enterprise, registered_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (county_code, credit_code) DO NOTHING RETURNING ${SUPPLIER_COLUMNS}`,
    [county, v7(), creditCode, name, smallEnterprise, at],
  );
  if (registered) {
    tx.audit({ aggregate: 'supplier', id: registered.id, action: 'register', division: county, detail: { creditCode, name } });
    return registered;
  }
  const known = await tx.one<Supplier>(`SELECT ${SUPPLIER_COLUMNS} FROM supplier WHERE county_code = $1 AND credit_code = $2`, [
    county,
    creditCode,
  ]);
  if (!known) throw new Error(`supplier ${creditCode} is out of sight`);
  if (known.name !== name) throw fieldProblem('supplier.name', 'supplier_known_as', { name: known.name });
  return known;
}
