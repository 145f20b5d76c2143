import type { FILING, FilingStatus } from '@yinhu/contracts/filing';
import type { Actor, InputOf } from '@yinhu/contracts/kernel';
import { type Conditions, inDivision, type PageRequest, pageOf, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { ownEntityOf, scopeOf, withinDivision } from '../../shared/scope.ts';
import type { SummaryRow } from './filing-answer.ts';
import { among, countyWithin, MOST_FOUND, searchFilings } from './filing-search.ts';

type Input = InputOf<typeof FILING.filings.list>;
type Filter = Input['filter'];
type Order = PageRequest['orderBy'];

const COLUMNS = `f.id, f.number, f.entity_id AS "entityId", f.entity_name AS "entityName", f.sector, f.division_code AS "divisionCode",
  f.title, f.fiscal_year AS "fiscalYear", f.purpose, f.method, f.organisation_form AS "organisationForm", f.status,
  f.budget_fen AS "budgetFen", f.planned_start AS "plannedStart", f.planned_end AS "plannedEnd", f.auto_filed AS "autoFiled",
  f.drafted_at AS "draftedAt", f.submitted_at AS "submittedAt", f.filed_at AS "filedAt", f.cancelled_at AS "cancelledAt",
  f.small_enterprise_percent AS "smallEnterprisePercent", f.due_at AS "dueAt", f.plan_version AS "planVersion", f.version`;

const PAGE = {
  select: COLUMNS,
  key: { columns: 'f.county_code, f.id', join: 'filing f USING (county_code, id)' },
};

/** A page of the filings that the actor may see; with a text to search by, of those it finds. */
export async function listFilings(tx: ReadTransaction, { filter, range, sort }: Input, actor: Actor) {
  const found = await searchFilings(
    tx,
    'filing',
    filter.q,
    countyWithin(scopeOf(actor), filter.divisionCode),
  );
  if (found && 'grams' in found) return listCommon(tx, { filter, range, sort }, actor, found.grams);
  const conditions = [
    ...scopeConditions('f', actor),
    ...filterOf(filter),
    ...draftedBefore(filter, sort),
    ...among(found),
  ];
  const request = { ...PAGE, from: 'filing f', conditions, range };
  const order = orderOf(sort);
  const missing = MISSING[sort[0]];
  if (!missing) return pageOf<SummaryRow>(tx, { ...request, orderBy: order });
  // What has no number, or was never filed, comes last whichever way the list is sorted: beyond what can be
  // paged to, when there are many.
  const present = await pageOf<SummaryRow>(tx, {
    ...request,
    conditions: [...conditions, missing.present],
    orderBy: order,
  });
  if (present.totalIsCapped) return present;
  return pageOf<SummaryRow>(tx, { ...request, orderBy: [[missing.last, 'ASC'], ...order] });
}

/** What many filings have in common is read in the list's order until the page is full. */
function listCommon(
  tx: ReadTransaction,
  { filter, range, sort }: Input,
  actor: Actor,
  grams: readonly number[],
) {
  const words: Conditions = [...scopeConditions('s', actor), ['s.grams @> ?::int[]', grams]];
  const { q: _, divisionCode, entityId, ...others } = filter;
  const needsWholeFilings =
    sort[0] !== 'draftedAt' || Object.values(others).some((value) => value !== undefined);
  if (needsWholeFilings) {
    const from = 'filing f JOIN filing_search s ON s.county_code = f.county_code AND s.filing_id = f.id';
    const conditions = [...scopeConditions('f', actor), ...filterOf(filter), ...words];
    return pageOf<SummaryRow>(tx, {
      ...PAGE,
      from,
      conditions,
      orderBy: orderOf(sort),
      range,
      countTo: MOST_FOUND,
    });
  }
  const conditions: Conditions = [
    ...words,
    ...withinDivision('s', divisionCode),
    ['s.entity_id = ?', entityId],
  ];
  const orderBy: Order = [
    ['s.drafted_at', sort[1]],
    ['s.filing_id', sort[1]],
  ];
  const key = { ...PAGE.key, columns: 's.county_code, s.filing_id AS id', orderBy: orderOf(sort) };
  return pageOf<SummaryRow>(tx, {
    ...PAGE,
    key,
    from: 'filing_search s',
    conditions,
    orderBy,
    range,
    countTo: MOST_FOUND,
  });
}

const scopeConditions = (table: string, actor: Actor): Conditions => [
  ...withinDivision(table, scopeOf(actor)),
  [`${table}.entity_id = ?`, ownEntityOf(actor)],
];

const IN_FORCE: readonly FilingStatus[] = ['filed', 'executing', 'completed'];

/** A business day begins at midnight in Shanghai. */
const MIDNIGHT = `::timestamp AT TIME ZONE 'Asia/Shanghai'`;

function filterOf(filter: Filter): Conditions {
  return [
    ...withinDivision('f', filter.divisionCode),
    ['f.status = ?', filter.status],
    ['f.status = ANY(?::text[])', filter.inForce && IN_FORCE],
    ['f.purpose = ?', filter.purpose],
    ['f.entity_id = ?', filter.entityId],
    ['f.fiscal_year = ?', filter.fiscalYear],
    ['f.auto_filed = ?', filter.autoFiled],
    [`f.filed_at >= ?::date${MIDNIGHT}`, filter.filedFrom],
    [`f.filed_at < (?::date + 1)${MIDNIGHT}`, filter.filedTo],
    ...benefiting(filter.beneficiaryDivision),
    ['f.id = ANY(?::uuid[])', filter.id],
  ];
}

/** What was filed was drafted before: that is where a list by age may begin. */
const draftedBefore = ({ filedTo }: Filter, [field]: Input['sort']): Conditions => [
  [`f.drafted_at < (?::date + 1)${MIDNIGHT}`, field === 'draftedAt' ? filedTo : undefined],
];

/**
 * The plan names the division, or one below it, among its beneficiaries, which lie in the plan's own county.
 */
function benefiting(division: string | undefined): Conditions {
  const named = `EXISTS (SELECT FROM filing_beneficiary b WHERE b.county_code = f.county_code AND b.filing_id = f.id
    AND b.division_code >= ? AND b.division_code < ? || ':')`;
  return division ? [...inDivision('f.county_code', countyOf(division)), [named, division]] : [];
}

/** Sorts by what not every filing has. */
const MISSING: {
  readonly [field: string]: { readonly present: Conditions[number]; readonly last: string } | undefined;
} = {
  filedAt: { present: ['f.filed_at > ?::timestamptz', '-infinity'], last: 'f.filed_at IS NULL' },
  number: { present: ['f.number > ?', ''], last: 'f.number IS NULL' },
};

/**
 * All in one direction, so that an index answers it from either end. A number begins with its county's code.
 */
function orderOf([field, direction]: Input['sort']): Order {
  const expressions = {
    draftedAt: ['f.drafted_at'],
    number: ['f.county_code', 'f.number'],
    filedAt: ['f.filed_at'],
    budgetFen: ['f.budget_fen'],
  };
  return [...expressions[field], 'f.id'].map((expression) => [expression, direction]);
}
