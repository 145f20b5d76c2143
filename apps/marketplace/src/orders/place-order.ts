import type { ProvenHousehold } from '@yinhu/contracts/household';
import { type Actor, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { INPUT_CATEGORIES, type MARKETPLACE, type Order } from '@yinhu/contracts/marketplace';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import type { ListingRow } from '../listings/listing.entity.ts';
import type { SellerRow } from '../sellers/seller.entity.ts';
import type { OrderRecord } from './order-lifecycle.ts';

type LineInput = InputOf<typeof MARKETPLACE.orders.place>['lines'][number];
export type KnownHouseholds = ReadonlyMap<string, ProvenHousehold>;

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
      throw fieldProblem(`lines[${i}].beneficiaries`, 'beneficiary_quantities', {
        expected: quantity,
        given: shared,
      });
  });
}

/**
 * Takes stock for each line, in the order of listing ids so that orders that meet cannot block each other.
 * The guarded update, with the constraint behind it, never lets stock fall below zero.
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
function isAssistance(lines: readonly AllocatedLine[]): boolean {
  const unnamed = lines.findIndex((line) => isInput(line) && !line.input.beneficiaries);
  if (unnamed >= 0) throw fieldProblem(`lines[${unnamed}].beneficiaries`, 'required');
  return lines.every(isInput);
}

interface Placed {
  readonly seller: SellerRow;
  readonly buyer: Actor;
  readonly number: string;
  readonly checkoutId: string;
  readonly at: Date;
}

/** The order of these lines. @throws Problem `validation_failed` */
export function orderOf(
  lines: readonly AllocatedLine[],
  households: KnownHouseholds,
  { seller, buyer, ...placed }: Placed,
): OrderRecord {
  const totalFen = lines.reduce((sum, { input, listing }) => sum + input.quantity * listing.priceFen, 0);
  if (!Number.isSafeInteger(totalFen))
    throw fieldProblem('lines', 'too_big', { max: Number.MAX_SAFE_INTEGER });
  return {
    id: v7(),
    number: placed.number,
    checkoutId: placed.checkoutId,
    sellerId: seller.id,
    sellerName: seller.name,
    sellerKind: seller.kind,
    representedBy: seller.representedBy,
    divisionCode: seller.divisionCode,
    buyerOrganisationId: buyer.organisationId,
    buyerName: buyer.organisationName,
    buyerDivisionCode: buyer.division,
    assistance: isAssistance(lines),
    status: 'placed',
    totalFen,
    lines: lines.map((line, i) => lineOf(line, i, households)),
    placedAt: placed.at.toISOString(),
    acceptedAt: null,
    settledAt: null,
    cancelledAt: null,
    version: 1,
  };
}

function lineOf(
  { input, listing }: AllocatedLine,
  position: number,
  households: KnownHouseholds,
): Order['lines'][number] {
  const { id: listingId, title, category, unit, priceFen } = listing;
  const beneficiaries = (input.beneficiaries ?? []).map(({ householdNumber, quantity }) => {
    const household = households.get(householdNumber);
    if (!household)
      throw fieldProblem(`lines[${position}].beneficiaries`, 'unknown_household', {
        number: householdNumber,
      });
    return { householdId: household.id, householdNumber, divisionCode: household.divisionCode, quantity };
  });
  const { quantity } = input;
  return {
    ...{ id: v7(), listingId, title, category, unit, quantity, priceFen, amountFen: quantity * priceFen },
    beneficiaries: beneficiaries.sort((a, b) => (a.householdNumber < b.householdNumber ? -1 : 1)),
  };
}

/** Stores the lines of an order, and the households that they are for. */
export function insertLines(tx: Transaction, { id, lines }: OrderRecord): void {
  tx.write(
    `INSERT INTO order_line (id, order_id, listing_id, position, title, category, unit, quantity, price_fen, amount_fen)
     SELECT l.id, $1, l."listingId", l.position, l.title, l.category, l.unit, l.quantity, l."priceFen", l."amountFen"
     FROM jsonb_to_recordset($2::jsonb) AS l(id uuid, "listingId" uuid, position int, title text, category text, unit text,
       quantity bigint, "priceFen" bigint, "amountFen" bigint)`,
    [id, JSON.stringify(lines.map((line, position) => ({ ...line, position })))],
  );
  tx.write(
    `INSERT INTO order_beneficiary (line_id, household_id, household_number, division_code, quantity)
     SELECT "lineId", "householdId", "householdNumber", "divisionCode", quantity FROM jsonb_to_recordset($1::jsonb)
       AS b("lineId" uuid, "householdId" uuid, "householdNumber" text, "divisionCode" text, quantity bigint)`,
    [
      JSON.stringify(
        lines.flatMap(({ id: lineId, beneficiaries }) => beneficiaries.map((one) => ({ ...one, lineId }))),
      ),
    ],
  );
}
