import type { Filing } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';
import { type FilingFacts, placesOf } from './filing-judges.ts';
import type { Subject } from './indicator.ts';

type Benefit = Pick<Filing, 'lines' | 'purposeEvidence'>;

/** A plan as the indicators look at it, and as a flag's subject. */
export interface JudgedFiling {
  readonly subject: Subject;
  readonly facts: FilingFacts;
  readonly method: Filing['method'];
  readonly plannedEnd: string | null;
}

interface FilingRow extends Benefit, Omit<Subject, 'kind'> {
  readonly purpose: Filing['purpose'];
  readonly autoFiled: boolean;
  readonly planVersion: number;
  readonly method: Filing['method'];
  readonly plannedEnd: string | null;
  readonly asFiled: Benefit | null;
}

interface DeliveryRow {
  readonly tenderId: string;
  readonly tenderNumber: string;
  readonly deliveredOn: string;
  readonly divisions: string[];
  readonly plans: Benefit[];
  readonly filingIds: string[];
}

/** Plans with a number: those named, or all of the county. */
export async function filingFacts(
  tx: ReadTransaction,
  countyCode: string,
  ids: readonly string[] | null,
): Promise<JudgedFiling[]> {
  const rows = await tx.query<FilingRow>(
    `SELECT f.id, f.number AS name, f.division_code AS "divisionCode", f.entity_id AS "entityId", f.entity_name AS "entityName", f.purpose,
       f.auto_filed AS "autoFiled", f.plan_version AS "planVersion", f.method, f.planned_end AS "plannedEnd", f.lines,
       f.purpose_evidence AS "purposeEvidence", v.content AS "asFiled"
     FROM filing f LEFT JOIN filing_version v ON v.county_code = f.county_code AND v.filing_id = f.id AND v.plan_version = 1
     WHERE f.county_code = $1 AND f.number IS NOT NULL AND ($2::uuid[] IS NULL OR f.id = ANY($2)) ORDER BY f.id`,
    [countyCode, ids],
  );
  const deliveries = await tx.query<DeliveryRow>(
    `SELECT t.id AS "tenderId", t.number AS "tenderNumber", d.delivered_on AS "deliveredOn", d.divisions,
       jsonb_agg(f.id ORDER BY f.id) AS "filingIds",
       jsonb_agg(jsonb_build_object('lines', f.lines, 'purposeEvidence', f.purpose_evidence) ORDER BY f.id) AS plans
     FROM delivery d JOIN tender t ON t.county_code = d.county_code AND t.id = d.tender_id
     JOIN tender_plan p ON p.county_code = t.county_code AND p.tender_id = t.id
     JOIN filing f ON f.county_code = p.county_code AND f.id = p.filing_id
     WHERE d.county_code = $1 AND d.reversed_at IS NULL AND ($2::uuid[] IS NULL OR EXISTS (
       SELECT FROM tender_plan o WHERE o.county_code = t.county_code AND o.tender_id = t.id AND o.filing_id = ANY($2)))
     GROUP BY t.county_code, t.id, d.county_code, d.id ORDER BY d.id`,
    [countyCode, ids],
  );
  return rows.map((row) => judged(row, deliveries));
}

function judged(row: FilingRow, deliveries: readonly DeliveryRow[]): JudgedFiling {
  const {
    id,
    name,
    divisionCode,
    entityId,
    entityName,
    purpose,
    autoFiled,
    planVersion,
    method,
    plannedEnd,
    lines,
    purposeEvidence,
  } = row;
  const now = { lines, purposeEvidence };
  const own = deliveries.filter(({ filingIds }) => filingIds.includes(id));
  return {
    subject: { kind: 'filing', id, name, divisionCode, entityId, entityName },
    facts: {
      purpose,
      autoFiled,
      planVersion,
      asFiled: row.asFiled ?? now,
      now,
      deliveries: own.map(({ plans, filingIds: _, ...delivery }) => ({
        ...delivery,
        intended: plans.flatMap(placesOf),
      })),
    },
    method,
    plannedEnd,
  };
}
