import { type RuleOutcome, shareByDivision } from '@yinhu/contracts/filing';
import { type Actor } from '@yinhu/contracts/kernel';
import { lockRecord, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import { inScope } from '../../shared/scope.ts';
import type { PlanFacts } from '../rules/facts.ts';
import { FilingRecord } from './filing.entity.ts';
import type { FilingStep } from './filing-lifecycle.ts';

/**
 * The filing, locked until the transaction ends, so that those who change it take turns. @throws Problem
 * `not_found`
 */
export async function lockFiling(tx: Transaction, id: string, actor: Actor): Promise<FilingRecord> {
  const filing = await lockRecord(tx, FilingRecord, { countyCode: countyOf(actor.division), id });
  return inScope(actor, filing, id, (found) => found);
}

/**
 * The filing's entity, locked: while it is, no other plan of the entity can take its quota or turn out to be
 * its double. Always locked after the filing and before the county's counter, so that nobody waits in a
 * circle.
 */
export const lockEntityOf = (
  tx: Transaction,
  { countyCode, entityId: id }: FilingRecord,
): Promise<PurchasingEntity> => lockRecord(tx, PurchasingEntity, { countyCode, id });

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
export function saveDecision(
  tx: Transaction,
  { after: filing, by, reason }: FilingStep,
  decision: Decision,
): void {
  const { decidedBy, outcome, rules, evidence } = decision;
  const reviewer = decidedBy === 'reviewer' ? by.name : null;
  tx.write(
    `INSERT INTO filing_decision (county_code, filing_id, version, decided_by, outcome, at, reviewer, reason, rules, evidence)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[
        filing.countyCode,
        filing.id,
        filing.version,
        decidedBy,
        outcome,
        filing.changedAt,
        reviewer,
        reason,
      ],
      ...[JSON.stringify(rules), evidence && JSON.stringify(evidence)],
    ],
  );
}
