import type { IndicatorCode, Tender } from '@yinhu/contracts/filing';
import { businessDate } from '@yinhu/contracts/kernel';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import { settingRowsOn, settingsOf } from '../plans/rules/settings.ts';
import { judgeDisqualified, judgePrices, judgeVariety } from '../red-flags/county-judges.ts';
import { ENTITY_JUDGES, splittingOf } from '../red-flags/entity-judges.ts';
import { filingFacts, type JudgedFiling } from '../red-flags/filing-facts.ts';
import {
  type Found,
  type Judgement,
  judgeWith,
  type Parameters,
  type Subject,
} from '../red-flags/indicator.ts';
import { parametersOn } from '../red-flags/parameters.ts';
import { judgeFiling, judgeTender } from '../red-flags/refresh-flags.ts';
import { TENDER_SQL } from '../tenders/tender-sql.ts';
import {
  bidsOfEntities,
  bidsOfSuppliers,
  entityFacts,
  type JudgedEntity,
  priceFacts,
  suppliersOf,
  varieties,
} from './county-facts.ts';

type ParametersOf = (code: IndicatorCode) => Parameters;
type TenderRow = Omit<Tender, 'createdAt' | 'changedAt'> & {
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/**
 * Judges everything of a county. Its tenders stay locked until the transaction ends, so that none of them
 * changes between being judged and its flags being stored; two such judgements of a county take turns by the
 * same locks.
 */
export async function judgeCounty(tx: Transaction, countyCode: string, at: Date): Promise<Judgement[]> {
  const parametersOf = await parametersOn(tx, countyCode, businessDate(at));
  await tx.query('SELECT id FROM tender WHERE county_code = $1 ORDER BY id FOR NO KEY UPDATE', [countyCode]);
  const tenders = await tendersOf(tx, countyCode);
  const filings = await filingFacts(tx, countyCode, null);
  const plansOf = (tender: Tender) =>
    filings.filter(({ subject }) => tender.plans.some(({ filingId }) => filingId === subject.id));
  const entities = await entityFacts(tx, countyCode);
  return [
    ...tenders.flatMap((tender) => judgeTender(tender, plansOf(tender), parametersOf)),
    ...(await judgePricesOf(tx, countyCode, tenders, parametersOf)),
    ...filings.flatMap((filing) => judgeFiling(filing, parametersOf)),
    ...(await judgeSplitting(tx, countyCode, { filings, entities }, parametersOf, at)),
    ...entities.flatMap(({ subject, ...facts }) => judgeWith(ENTITY_JUDGES, facts, subject, parametersOf)),
    ...(await judgeBidders(tx, countyCode, entities, parametersOf)),
  ];
}

async function tendersOf(tx: ReadTransaction, countyCode: string): Promise<Tender[]> {
  const rows = await tx.query<TenderRow>(`${TENDER_SQL} WHERE t.county_code = $1 ORDER BY t.id`, [
    countyCode,
  ]);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }));
}

/** Judgements of one indicator over all subjects of a kind; those without facts have nothing found. */
function over(
  indicator: IndicatorCode,
  parameters: Parameters,
  subjects: readonly Subject[],
  found: ReadonlyMap<string, Found | null>,
): Judgement[] {
  return subjects.map((subject) => ({
    indicator,
    subject,
    found: found.get(subject.id) ?? null,
    parameters,
  }));
}

const byId = <T>(
  facts: readonly T[],
  found: readonly (Found | null)[],
  idOf: (fact: T) => string,
): Map<string, Found | null> => new Map(facts.map((fact, i) => [idOf(fact), found[i] ?? null]));

async function judgePricesOf(
  tx: ReadTransaction,
  countyCode: string,
  tenders: readonly Tender[],
  parametersOf: ParametersOf,
): Promise<Judgement[]> {
  const facts = await priceFacts(tx, countyCode);
  const subjects = tenders.map(
    ({ id, number: name, divisionCode, entityId, entityName }): Subject => ({
      kind: 'tender',
      id,
      name,
      divisionCode,
      entityId,
      entityName,
    }),
  );
  return [
    ...over(
      'R024',
      parametersOf('R024'),
      subjects,
      byId(facts, judgePrices('close', facts, parametersOf('R024')), ({ tenderId }) => tenderId),
    ),
    ...over(
      'R058',
      parametersOf('R058'),
      subjects,
      byId(facts, judgePrices('discounted', facts, parametersOf('R058')), ({ tenderId }) => tenderId),
    ),
  ];
}

/** Of every plan with a number: one that was cancelled after it was flagged has nothing found any more. */
async function judgeSplitting(
  tx: ReadTransaction,
  countyCode: string,
  {
    filings,
    entities,
  }: { readonly filings: readonly JudgedFiling[]; readonly entities: readonly JudgedEntity[] },
  parametersOf: ParametersOf,
  at: Date,
): Promise<Judgement[]> {
  const thresholds =
    settingsOf(await settingRowsOn(tx, countyCode, businessDate(at))).thresholds.open_tender ?? {};
  const parameters = parametersOf('PLAN_SPLITTING');
  const found = new Map<string, Found | null>();
  for (const { plans } of entities)
    for (const plan of plans) found.set(plan.id, splittingOf(plan, plans, thresholds, parameters));
  const subjects = filings.map(({ subject }) => subject);
  return over('PLAN_SPLITTING', parameters, subjects, found);
}

async function judgeBidders(
  tx: ReadTransaction,
  countyCode: string,
  entities: readonly JudgedEntity[],
  parametersOf: ParametersOf,
): Promise<Judgement[]> {
  const [toEntities, ofSuppliers] = [
    await bidsOfEntities(tx, countyCode),
    await bidsOfSuppliers(tx, countyCode),
  ];
  const classes = await varieties(tx, countyCode);
  const suppliers = await suppliersOf(tx, countyCode);
  const [r038, r048] = [parametersOf('R038'), parametersOf('R048')];
  const idOf = ({ id }: { readonly id: string }) => id;
  const varied = judgeVariety(
    classes.map((supplier) => supplier.classes),
    r048,
  );
  return [
    ...over(
      'R038',
      r038,
      entities.map(({ subject }) => subject),
      byId(toEntities, judgeDisqualified('entity', toEntities, r038), idOf),
    ),
    ...over(
      'R038',
      r038,
      suppliers,
      byId(ofSuppliers, judgeDisqualified('supplier', ofSuppliers, r038), idOf),
    ),
    ...over('R048', r048, suppliers, byId(classes, varied, idOf)),
  ];
}
