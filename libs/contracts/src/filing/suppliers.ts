import { z } from 'zod';
import { CreditCode } from '../kernel/check-digits.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id, SearchText } from '../kernel/scalars.ts';
import { PublicText } from '../privacy/public-text.ts';
import { FILING_STAFF } from '../system/role-groups.ts';
import { Supplier } from './tender-records.ts';

/** Names a supplier; one that the county does not know yet is registered with it. */
export const SupplierInput = z.strictObject({
  creditCode: CreditCode,
  name: PublicText(100),
  smallEnterprise: z.boolean().default(false),
});
export type SupplierInput = z.infer<typeof SupplierInput>;

export const suppliers = {
  list: listOperation({
    name: 'filing.suppliers.list',
    summary: 'Suppliers that have bid or won within the caller’s county or counties',
    access: FILING_STAFF,
    resource: 'suppliers',
    item: Supplier,
    filter: { q: SearchText.optional(), smallEnterprise: z.boolean().optional() },
    sort: ['name', 'creditCode'],
    defaultOrder: 'ASC',
  }),
  revise: operation({
    name: 'filing.suppliers.revise',
    kind: 'command',
    summary: 'Correct a supplier’s name, or whether it is a small enterprise',
    access: ['county_admin'],
    http: 'PUT /suppliers/{id}',
    input: z.strictObject({ id: Id, name: PublicText(100), smallEnterprise: z.boolean() }),
    output: Supplier,
    errors: ['not_found'],
  }),
};
