import type { HOUSEHOLD } from '@yinhu/contracts/household';
import { type Actor, type Call, fieldProblem, type InputOf, type OutputOf, Problem } from '@yinhu/contracts/kernel';
import { INPUT_CATEGORIES, type MARKETPLACE } from '@yinhu/contracts/marketplace';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { ListingRow } from '../listings/listing.entity.ts';

type LineInput = InputOf<typeof MARKETPLACE.orders.place>['lines'][number];
export type KnownHouseholds = ReadonlyMap<string, OutputOf<typeof HOUSEHOLD.lookups.resolve>['households'][number]>;

/** A line with the listing as it was when stock was taken. */
interface AllocatedLine {
  readonly input: LineInput;
  readonly listing: Allocated;
}

type Allocated = Pick<ListingRow, 'id' | 'sellerId' | 'title' | 'category' | 'unit' | 'priceFen'>;

/** Faults of an order that its lines alone show, before anything is looked up. */
export function checkLines(lines: readonly LineInput[]): void {
  const seen = new Set<string>();
  lines.forEach(({ listingId, quantity, beneficiaries }, i) => {
    if (seen.has(listingId)) throw fieldProblem(`lines[${i}].listingId`, 'duplicate');
    seen.add(listingId);
    if (!beneficiaries) return;
    const numbers = beneficiaries.map((beneficiary) => beneficiary.householdNumber);
    if (new Set(numbers).size < numbers.length) throw fieldProblem(`lines[${i}].beneficiaries`, 'duplicate');
    const shared = beneficiaries.reduce((sum, beneficiary) => sum + beneficiary.quantity, 0);
    if (shared !== quantity)
      throw fieldProblem(`lines[${i}].beneficiaries`, 'beneficiary_quantities', { expected: quantity, given: shared });
  });
}

/**
 * Takes stock for each line, in the order of listing ids so that orders that meet cannot block each other. The guarded
 * update, with the constraint behind it, never lets stock fall below zero.
 */
export async function allocateStock(tx: Transaction, lines: readonly LineInput[]): Promise<AllocatedLine[]> {
  const allocated = new Map<string, Allocated>();
  for (const { listingId, quantity } of [...lines].sort((a, b) => (a.listingId < b.listingId ? -1 : 1))) {
    const listing = await tx.one<Allocated>(
      `UPDATE listing SET stock = stock - $2, version = version + 1 WHERE id = $1 AND status = 'published' AND stock >= $2
       RETURNING id, seller_id AS "sellerId", title, category, unit, price_fen AS "priceFen"`,
      [listingId, quantity],
    );
    if (!listing) throw await whyNotAllocated(tx, listingId);
    allocated.set(listingId, listing);
  }
  return lines.map((input) => ({ input, listing: allocated.get(input.listingId) as Allocated }));
}

async function whyNotAllocated(tx: Transaction, id: string): Promise<Problem> {
  const row = await tx.one<{ title: string; status: string; stock: number; unit: string }>(
    'SELECT title, status, stock, unit FROM listing WHERE id = $1',
    [id],
  );
  if (!row) return new Problem('not_found', { what: id });
  if (row.status !== 'published') return new Problem('listing_unavailable', { title: row.title });
  return new Problem('stock_exhausted', { title: row.title, available: row.stock, unit: row.unit });
}

/** The one seller of an order's lines. */
export function oneSeller(lines: readonly AllocatedLine[]): string {
  const first = lines[0]?.listing.sellerId ?? '';
  const other = lines.findIndex((line) => line.listing.sellerId !== first);
  if (other >= 0) throw fieldProblem(`lines[${other}].listingId`, 'one_seller');
  return first;
}

const isInput = (line: AllocatedLine): boolean => INPUT_CATEGORIES.includes(line.listing.category);

/** Farm inputs that helping units buy are assistance goods: each line names the households it is for. */
export function isAssistance(lines: readonly AllocatedLine[]): boolean {
  const unnamed = lines.findIndex((line) => isInput(line) && !line.input.beneficiaries);
  if (unnamed >= 0) throw fieldProblem(`lines[${unnamed}].beneficiaries`, 'required');
  return lines.every(isInput);
}

/** The next speaking number of the county and year. Numbers of orders may have gaps; two orders never share one. */
export async function nextOrderNumber(tx: Transaction, countyCode: string, year: number): Promise<string> {
  const counter = await tx.one<{ last: number }>(
    `INSERT INTO order_counter (county_code, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (county_code, year) DO UPDATE SET last = order_counter.last + 1 RETURNING last`,
    [countyCode, year],
  );
  return `M${countyCode}-${year}-${String(counter?.last ?? 0).padStart(6, '0')}`;
}

export async function insertOrder(
  tx: Transaction,
  order: {
    id: string;
    number: string;
    checkoutId: string;
    sellerId: string;
    representedBy: string;
    divisionCode: string;
    assistance: boolean;
  },
  lines: readonly AllocatedLine[],
  buyer: Actor,
  call: Call,
): Promise<void> {
  const total = lines.reduce((sum, { input, listing }) => sum + input.quantity * listing.priceFen, 0);
  if (!Number.isSafeInteger(total)) throw fieldProblem('lines', 'too_big', { max: Number.MAX_SAFE_INTEGER });
  await tx.query(
    `INSERT INTO mall_order (id, number, checkout_id, seller_id, represented_by, division_code, buyer_organisation_id, buyer_name,
       buyer_division_code, assistance, status, total_fen, placed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'placed', $11, $12)`,
    [
      order.id,
      order.number,
      order.checkoutId,
      order.sellerId,
      order.representedBy,
      order.divisionCode,
      buyer.organisationId,
      buyer.organisationName,
      buyer.division,
      order.assistance,
      total,
      call.at,
    ],
  );
}

export async function insertLines(
  tx: Transaction,
  orderId: string,
  lines: readonly AllocatedLine[],
  households: KnownHouseholds,
): Promise<void> {
  for (const [position, { input, listing }] of lines.entries()) {
    const lineId = v7();
    await tx.query(
      `INSERT INTO order_line (id, order_id, listing_id, position, title, category, unit, quantity, price_fen, amount_fen)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::bigint, $9::bigint, $8::bigint * $9::bigint)`,
      [lineId, orderId, listing.id, position, listing.title, listing.category, listing.unit, input.quantity, listing.priceFen],
    );
    for (const { householdNumber, quantity } of input.beneficiaries ?? []) {
      const household = households.get(householdNumber);
      if (!household) throw fieldProblem(`lines[${position}].beneficiaries`, 'unknown_household', { number: householdNumber });
      await tx.query(
        'INSERT INTO order_beneficiary (line_id, household_id, household_number, division_code, quantity) VALUES ($1, $2, $3, $4, $5)',
        [lineId, household.id, householdNumber, household.divisionCode, quantity],
      );
    }
  }
}
