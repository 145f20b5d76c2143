import type { Filing } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';
import type { BidCounts, PriceFacts } from '../red-flags/county-judges.ts';
import type { AwardFacts, PlanFacts } from '../red-flags/entity-judges.ts';
import type { Subject } from '../red-flags/indicator.ts';
import { groupOf } from '../register/catalogue/catalogue-items.ts';
import { categoryOf } from '../register/catalogue/catalogue-tree.ts';

/** Tenders with one award, to the lowest of several valid bids, where prices are compared. */
export const priceFacts = (
  tx: ReadTransaction,
  countyCode: string,
): Promise<(PriceFacts & { tenderId: string })[]> =>
  tx.query(
    `SELECT a.tender_id AS "tenderId", w.amount_fen AS "wonFen", s.amount_fen AS "secondFen"
     FROM award a
     JOIN bid w ON w.county_code = a.county_code AND w.id = a.bid_id
     CROSS JOIN LATERAL (
       SELECT min(b.amount_fen) AS amount_fen FROM bid b
       WHERE b.county_code = a.county_code AND b.lot_id = a.lot_id AND b.id <> w.id AND b.status = 'valid' AND b.amount_fen IS NOT NULL) s
     WHERE a.county_code = $1 AND a.status = 'active' AND s.amount_fen >= w.amount_fen
       AND NOT EXISTS (SELECT FROM award o WHERE o.county_code = a.county_code AND o.tender_id = a.tender_id AND o.id <> a.id
         AND o.status IN ('active', 'pending'))
     ORDER BY a.tender_id`,
    [countyCode],
  );

type Counted = BidCounts & { readonly id: string };
const COUNTS = `count(*)::int AS submitted, (count(*) FILTER (WHERE b.status = 'disqualified'))::int AS disqualified,
  count(DISTINCT b.tender_id)::int AS processes`;
const SUBMITTED = `b.county_code = $1 AND b.status <> 'withdrawn' AND b.amount_fen IS NOT NULL`;

export const bidsOfEntities = (tx: ReadTransaction, countyCode: string): Promise<Counted[]> =>
  tx.query(
    `SELECT t.entity_id AS id, ${COUNTS} FROM bid b JOIN tender t ON t.county_code = b.county_code AND t.id = b.tender_id
     WHERE ${SUBMITTED} GROUP BY t.entity_id ORDER BY t.entity_id`,
    [countyCode],
  );

export const bidsOfSuppliers = (tx: ReadTransaction, countyCode: string): Promise<Counted[]> =>
  tx.query(
    `SELECT b.supplier_id AS id, ${COUNTS} FROM bid b WHERE ${SUBMITTED} GROUP BY b.supplier_id ORDER BY b.supplier_id`,
    [countyCode],
  );

/**
 * Classes of the catalogue (its codes' first three characters) in the plans of the tenders that each supplier
 * won.
 */
export const varieties = (
  tx: ReadTransaction,
  countyCode: string,
): Promise<{ id: string; classes: number }[]> =>
  tx.query(
    `SELECT a.supplier_id AS id, count(DISTINCT left(l.line ->> 'catalogueCode', 3))::int AS classes
     FROM award a JOIN tender_plan p ON p.county_code = a.county_code AND p.tender_id = a.tender_id
     JOIN filing f ON f.county_code = p.county_code AND f.id = p.filing_id CROSS JOIN LATERAL jsonb_array_elements(f.lines) AS l(line)
     WHERE a.county_code = $1 AND a.status = 'active' GROUP BY a.supplier_id ORDER BY a.supplier_id`,
    [countyCode],
  );

export async function suppliersOf(tx: ReadTransaction, countyCode: string): Promise<Subject[]> {
  const rows = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM supplier WHERE county_code = $1 ORDER BY id',
    [countyCode],
  );
  return rows.map((row) => ({
    kind: 'supplier',
    ...row,
    divisionCode: countyCode,
    entityId: null,
    entityName: null,
  }));
}

export interface JudgedEntity {
  readonly subject: Subject;
  readonly plans: readonly PlanFacts[];
  readonly awards: readonly AwardFacts[];
}

interface PlanRow extends Omit<PlanFacts, 'amounts'> {
  readonly entityId: string;
  readonly lines: Filing['lines'];
}

/** Every entity of the county with what it has filed and awarded. */
export async function entityFacts(tx: ReadTransaction, countyCode: string): Promise<JudgedEntity[]> {
  const entities = await tx.query<{ id: string; name: string; divisionCode: string }>(
    'SELECT id, name, division_code AS "divisionCode" FROM purchasing_entity WHERE county_code = $1 ORDER BY id',
    [countyCode],
  );
  const plans = await tx.query<PlanRow>(
    `SELECT id, number, entity_id AS "entityId", lines, method, (filed_at AT TIME ZONE 'Asia/Shanghai')::date AS "filedOn",
       fiscal_year AS "fiscalYear", budget_fen AS "budgetFen"
     FROM filing WHERE county_code = $1 AND status IN ('filed', 'executing', 'completed') ORDER BY number`,
    [countyCode],
  );
  const awards = await tx.query<AwardFacts & { entityId: string }>(
    `SELECT t.entity_id AS "entityId", s.id AS "supplierId", s.name AS "supplierName", a.awarded_on AS "awardedOn", a.amount_fen AS "amountFen"
     FROM award a JOIN tender t ON t.county_code = a.county_code AND t.id = a.tender_id
     JOIN supplier s ON s.county_code = a.county_code AND s.id = a.supplier_id
     WHERE a.county_code = $1 AND a.status = 'active' ORDER BY a.id`,
    [countyCode],
  );
  const facts = plans.map(({ lines, ...plan }) => ({ ...plan, amounts: amountsOf(lines) }));
  return entities.map(({ id, name, divisionCode }) => ({
    subject: { kind: 'entity', id, name, divisionCode, entityId: id, entityName: name },
    plans: facts.filter(({ entityId }) => entityId === id),
    awards: awards.filter(({ entityId }) => entityId === id),
  }));
}

function amountsOf(lines: Filing['lines']): PlanFacts['amounts'] {
  const sums = new Map<string, number>();
  for (const { catalogueCode, budgetFen } of lines)
    sums.set(categoryOf(catalogueCode), (sums.get(categoryOf(catalogueCode)) ?? 0) + budgetFen);
  return [...sums].map(([category, amountFen]) => ({ category, group: groupOf(category), amountFen }));
}
