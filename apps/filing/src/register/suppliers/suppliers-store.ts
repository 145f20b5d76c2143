import type { Supplier, SupplierInput, Tender } from '@yinhu/contracts/filing';
import { fieldProblem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { v7 } from 'uuid';

export const SUPPLIER_COLUMNS =
  'id, credit_code AS "creditCode", name, small_enterprise AS "smallEnterprise"';

/**
 * The county's supplier of that credit code, registered with its name when the county does not know it yet.
 * @throws Problem `validation_failed` when it is known by another name: a slip of the pen must not make one
 * firm two
 */
export async function supplierFor(
  tx: Transaction,
  county: string,
  input: SupplierInput,
  at: Date,
): Promise<Supplier> {
  const registered = await register(tx, county, input, at, null);
  if (registered) {
    const { creditCode, name } = registered;
    tx.audit({
      aggregate: 'supplier',
      id: registered.id,
      action: 'register',
      division: county,
      detail: { creditCode, name },
    });
    return registered;
  }
  const known = await find(tx, county, input.creditCode, null);
  if (!known) throw new Error(`supplier ${input.creditCode} is out of sight`);
  return named(known, input);
}

/**
 * The supplier of a bid that is not opened: one that the county knows, or else the entity's own, which nobody
 * else sees. That another entity has a bid of the same firm is told by nothing.
 */
export async function bidderFor(
  tx: Transaction,
  county: string,
  entityId: string,
  input: SupplierInput,
  at: Date,
): Promise<Supplier> {
  const known = await find(tx, county, input.creditCode, null);
  if (known) return named(known, input);
  const sealed =
    (await register(tx, county, input, at, entityId)) ?? (await find(tx, county, input.creditCode, entityId));
  if (!sealed) throw new Error(`supplier ${input.creditCode} is out of sight`);
  return named(sealed, input);
}

/**
 * At the opening who has bid is read out: the county knows them from now on, by the name it may have known
 * them by meanwhile.
 */
export async function makeBiddersKnown(
  tx: Transaction,
  { id, divisionCode, bids }: Tender,
  at: Date,
): Promise<void> {
  const county = countyOf(divisionCode);
  for (const { supplier } of bids) {
    const sealed = await tx.one(
      'SELECT FROM supplier WHERE county_code = $1 AND id = $2 AND sealed_by IS NOT NULL',
      [county, supplier.id],
    );
    if (!sealed) continue;
    const known =
      (await find(tx, county, supplier.creditCode, null)) ?? (await supplierFor(tx, county, supplier, at));
    await tx.query(
      'UPDATE bid SET supplier_id = $4 WHERE county_code = $1 AND tender_id = $2 AND supplier_id = $3',
      [...[county, id, supplier.id], known.id],
    );
    await tx.query(
      `DELETE FROM supplier s WHERE county_code = $1 AND id = $2
         AND NOT EXISTS (SELECT FROM bid b WHERE b.county_code = s.county_code AND b.supplier_id = s.id)`,
      [county, supplier.id],
    );
  }
}

const register = (
  tx: Transaction,
  county: string,
  input: SupplierInput,
  at: Date,
  sealedBy: string | null,
): Promise<Supplier | undefined> =>
  tx.one<Supplier>(
    `INSERT INTO supplier (county_code, id, credit_code, name, small_enterprise, registered_at, sealed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING ${SUPPLIER_COLUMNS}`,
    [county, v7(), input.creditCode, input.name, input.smallEnterprise, at, sealedBy],
  );

const find = (
  tx: Transaction,
  county: string,
  creditCode: string,
  sealedBy: string | null,
): Promise<Supplier | undefined> =>
  tx.one<Supplier>(
    `SELECT ${SUPPLIER_COLUMNS} FROM supplier WHERE county_code = $1 AND credit_code = $2 AND sealed_by IS NOT DISTINCT FROM $3::uuid`,
    [county, creditCode, sealedBy],
  );

function named(known: Supplier, { name }: SupplierInput): Supplier {
  if (known.name !== name) throw fieldProblem('supplier.name', 'supplier_known_as', { name: known.name });
  return known;
}
