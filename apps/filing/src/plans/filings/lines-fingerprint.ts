import { createHash } from 'node:crypto';
import type { Filing } from '@yinhu/contracts/filing';

type Line = Pick<
  Filing['lines'][number],
  'catalogueCode' | 'quantity' | 'unitPriceFen' | 'beneficiaryDivisions'
>;

/**
 * Equal for plans of one fiscal year with the same items, quantities, prices and beneficiary divisions, in
 * whatever order.
 */
export function linesFingerprint(fiscalYear: number, lines: readonly Line[]): string {
  const written = lines
    .map((line) =>
      JSON.stringify([
        line.catalogueCode,
        line.quantity,
        line.unitPriceFen,
        ...line.beneficiaryDivisions.toSorted(),
      ]),
    )
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([fiscalYear, written]))
    .digest('hex');
}
