import { type RuleOutcome, shareByDivision } from '@yinhu/contracts/filing';
import { type Actor, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { inScope } from '../calls/scope.ts';
import { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import type { PlanFacts } from '../rules/facts.ts';
import { FilingRecord } from './filing.entity.ts';
import type { Step } from './trail.ts';

/** The filing, locked until the transaction ends, so that those who change it take turns. @throws Problem `not_found` */
export async function lockFiling(tx: Transaction, id: string, actor: Actor): Promise<FilingRecord> {
  const filing = await lockRow(tx, FilingRecord, countyOf(actor.division), id);
  return inScope(actor, filing, id, (found) => found);
}

/**
 * The filing's entity, locked: while it is, no other plan of the entity can take its quota or turn out to be its double.
 * Always locked after the filing and before the county's counter, so that nobody waits in a circle.
 */
export async function lockEntityOf(tx: Transaction, { countyCode, entityId: id }: FilingRecord): Promise<PurchasingEntity> {
  const entity = await lockRow(tx, PurchasingEntity, countyCode, id);
  if (!entity) throw new Problem('not_found', { what: id });
  return entity;
}

/** A record by its key, locked. Sent at once, so that what is asked next may go with it. */
function lockRow<R extends object>(tx: Transaction, entity: new () => R, countyCode: string, id: string): Promise<R | undefined> {
  const { tablePath, columns } = tx.manager.connection.getMetadata(entity);
  const selected = columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`);
  return tx.one(`SELECT ${selected.join(', ')} FROM ${tablePath} WHERE county_code = $1 AND id = $2 FOR NO KEY UPDATE`, [countyCode, id]);
}

/** Stores what steps have changed of a filing. */
export function saveFiling(tx: Transaction, before: FilingRecord, after: FilingRecord): void {
  const { columns } = tx.manager.connection.getMetadata(FilingRecord);
  const changed = columns.flatMap(({ databaseName, propertyName }) => {
    const property = propertyName as keyof FilingRecord;
    return before[property] === after[property] ? [] : [{ column: databaseName, value: after[property] }];
  });
  const sets = changed.map(({ column }, i) => `${column} = $${i + 3}`);
  const values = changed.map(({ value }) => (isDocument(value) ? JSON.stringify(value) : value));
  tx.write(`UPDATE filing SET ${sets.join(', ')} WHERE county_code = $1 AND id = $2`, [before.countyCode, before.id, ...values]);
}

const isDocument = (value: unknown): boolean => typeof value === 'object' && value !== null && !(value instanceof Date);

/** Brings the filing's beneficiary divisions to those of its lines, each with its share of the budget. */
export function saveBeneficiaries(tx: Transaction, filing: FilingRecord): void {
  const { countyCode, id, entityId, divisionCode, lines } = filing;
  const shares = shareByDivision(lines);
  tx.write('DELETE FROM filing_beneficiary WHERE county_code = $1 AND filing_id = $2', [countyCode, id]);
  tx.write(
    `INSERT INTO filing_beneficiary (county_code, division_code, filing_id, entity_id, entity_division, share_fen)
     SELECT $1, b.code, $2, $3, $4, b.fen FROM unnest($5::text[], $6::bigint[]) AS b(code, fen)`,
    [countyCode, id, entityId, divisionCode, [...shares.keys()], [...shares.values()]],
  );
}

interface Decision {
  readonly decidedBy: 'rules' | 'reviewer';
  readonly outcome: 'filed' | 'in_review' | 'returned' | 'rejected';
  readonly rules: readonly RuleOutcome[];
  /** What the rules judged; none where they were not asked. */
  readonly evidence?: PlanFacts;
}

/** Keeps a decision, taken in a step that is in the history already, with the evidence it was made on. */
export function saveDecision(tx: Transaction, { filing, by, reason }: Step, decision: Decision): void {
  const { decidedBy, outcome, rules, evidence } = decision;
  const reviewer = decidedBy === 'reviewer' ? by.name : null;
  tx.write(
    `INSERT INTO filing_decision (county_code, filing_id, version, decided_by, outcome, at, reviewer, reason, rules, evidence)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[filing.countyCode, filing.id, filing.version, decidedBy, outcome, filing.changedAt, reviewer, reason],
      ...[JSON.stringify(rules), evidence && JSON.stringify(evidence)],
    ],
  );
}
