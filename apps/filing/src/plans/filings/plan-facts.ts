import type { AttachmentKind, FundingSource } from '@yinhu/contracts/filing';
import { addDays, businessDate } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import { calendarOf } from '../../register/calendar/county-calendar.ts';
import { workingDaysBetween } from '../../register/calendar/working-calendar.ts';
import { groupOf } from '../../register/catalogue/catalogue-items.ts';
import { categoryOf } from '../../register/catalogue/catalogue-tree.ts';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import { LONGEST_WINDOW_DAYS } from '../rules/definitions/no-splitting.ts';
import type { EarlierPlan, PlanFacts } from '../rules/facts.ts';
import { type SettingRows, settingColumns, settingsOf } from '../rules/settings.ts';
import type { FilingRecord } from './filing.entity.ts';

interface FactsRow extends SettingRows {
  readonly available: Partial<Record<FundingSource, number>>;
  readonly duplicateOf: string | null;
  readonly attachments: AttachmentKind[];
  readonly earlier: EarlierPlan[];
}

/**
 * What the rules look at, as it is now, in one statement. The caller holds the entity's lock, or has asked
 * for it, so that it stays so until the transaction ends. `at` is when the plan is judged.
 */
export async function planFacts(
  tx: ReadTransaction,
  filing: FilingRecord,
  entity: Pick<PurchasingEntity, 'status'> | Promise<Pick<PurchasingEntity, 'status'>>,
  at: Date = filing.changedAt,
): Promise<PlanFacts> {
  const on = businessDate(at);
  const lines = filing.lines.map(
    ({ catalogueCode, catalogueName, catalogueNameEn, budgetFen, beneficiaryDivisions }) => {
      const place = { group: groupOf(catalogueCode), category: categoryOf(catalogueCode) };
      return { catalogueCode, catalogueName, catalogueNameEn, budgetFen, beneficiaryDivisions, ...place };
    },
  );
  const found = await lookUp(tx, filing, on, [...new Set(lines.map(({ category }) => category))]);
  const { purpose, method, smallEnterprisePercent, singleSource, purposeEvidence, plannedStart, funding } =
    filing;
  return {
    on,
    submittedOn: businessDate(filing.submittedAt ?? at),
    county: filing.countyCode,
    entityStatus: (await entity).status,
    linesFen: filing.budgetFen,
    lines,
    funding,
    availableFen: withOwn(found.available, filing),
    duplicateOf: found.duplicateOf,
    attachments: found.attachments,
    earlier: found.earlier,
    noticeWorkingDays: await noticeWorkingDays(tx, filing),
    ...{ purpose, method, smallEnterprisePercent, singleSource, purposeEvidence, plannedStart },
    settings: settingsOf(found),
  };
}

async function lookUp(
  tx: ReadTransaction,
  filing: FilingRecord,
  on: string,
  categories: readonly string[],
): Promise<FactsRow> {
  const { countyCode, entityId, fiscalYear, id, fingerprint } = filing;
  const first = addDays(on, 1 - LONGEST_WINDOW_DAYS);
  const row = await tx.one<FactsRow>(FACTS, [
    countyCode,
    entityId,
    fiscalYear,
    id,
    fingerprint,
    on,
    first,
    categories,
  ]);
  if (!row) throw new Error('the facts of a plan are one row');
  return row;
}

const SAME_ENTITY = `f.county_code = $1 AND f.entity_id = $2 AND f.id <> $4 AND f.status IN ('in_review', 'filed', 'executing', 'completed')`;

const SPENT =
  's.county_code = $1 AND s.entity_id = $2 AND s.category = c.category AND s.on_day BETWEEN $7::date AND $6::date';
/** Each spends 10,000 yuan at least: so many of a category reach whatever threshold there is. */
const MOST_EARLIER = 1_000;

const FACTS = `
  SELECT
    (SELECT coalesce(jsonb_object_agg(source, available_fen), '{}') FROM quota
     WHERE county_code = $1 AND entity_id = $2 AND fiscal_year = $3) AS available,
    (SELECT coalesce(f.number, f.id::text) FROM filing f WHERE ${SAME_ENTITY} AND f.fingerprint = $5
     ORDER BY f.number NULLS LAST, f.id LIMIT 1) AS "duplicateOf",
    (SELECT coalesce(jsonb_agg(DISTINCT kind), '[]') FROM filing_attachment
     WHERE county_code = $1 AND filing_id = $4 AND removed_at IS NULL) AS attachments,
    (SELECT coalesce(jsonb_agg(e), '[]') FROM (
      SELECT coalesce((SELECT f.number FROM filing f WHERE f.county_code = $1 AND f.id = s.filing_id), s.filing_id::text) AS plan,
        s.on_day AS "on", s.category, s.amount_fen AS "amountFen", NULL::int AS plans
      FROM unnest($8::text[]) AS c(category)
      CROSS JOIN LATERAL (SELECT * FROM spending s WHERE ${SPENT} AND NOT s.summed AND s.filing_id <> $4
        ORDER BY s.on_day DESC, s.filing_id DESC LIMIT ${MOST_EARLIER}) AS s
      UNION ALL
      SELECT NULL, s.on_day, s.category, s.amount_fen - coalesce(own.amount_fen, 0), s.plans - count(own.category)::int
      FROM unnest($8::text[]) AS c(category)
      CROSS JOIN LATERAL (SELECT * FROM spending s WHERE ${SPENT} AND s.summed) AS s
      LEFT JOIN (SELECT o.* FROM filing f CROSS JOIN LATERAL spending_of(f) AS o WHERE f.county_code = $1 AND f.id = $4 AND o.summed) AS own
        ON own.category = s.category AND own.on_day = s.on_day
      GROUP BY s.on_day, s.category, s.amount_fen, s.plans, own.amount_fen HAVING s.plans > count(own.category)
    ) AS e) AS earlier,
    ${settingColumns('$1', '$6::date')}`;

/** What the plan itself has reserved, it may use. */
const withOwn = (
  available: FactsRow['available'],
  { quotaHeld, funding }: FilingRecord,
): FactsRow['available'] => ({
  ...available,
  ...(quotaHeld === 'reserved'
    ? Object.fromEntries(
        funding.map(({ source, amountFen }) => [source, (available[source] ?? 0) + amountFen]),
      )
    : {}),
});

/** First and last day included, by the county's calendar; null without a notice. */
async function noticeWorkingDays(
  tx: ReadTransaction,
  { countyCode, singleSource }: FilingRecord,
): Promise<number | null> {
  if (!singleSource) return null;
  return workingDaysBetween(
    addDays(singleSource.noticeFrom, -1),
    singleSource.noticeTo,
    await calendarOf(tx, countyCode),
  );
}
