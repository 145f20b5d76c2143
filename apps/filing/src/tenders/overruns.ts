import type { OverrunStep } from '@yinhu/contracts/filing';
import { type ErrorCode, fieldProblem, Problem } from '@yinhu/contracts/kernel';
import { v7 } from 'uuid';
import { requireQuotaBeyondPlan } from './beyond-plan.ts';
import type { StepMade, StepScene } from './tender-step.ts';

/** What a step would bring a sum to, and what bounds it. */
export interface Bound {
  readonly code: Extract<ErrorCode, 'bid_exceeded' | 'award_exceeded' | 'contract_exceeded'>;
  readonly sumFen: number;
  readonly limitFen: number;
}

/** A step as it can be taken again once a second person approves it. */
export interface ProposedStep {
  readonly step: OverrunStep;
  readonly subjectId: string;
  /** The lot that the money is for, and what it then comes to. */
  readonly lotId: string;
  readonly lotFen: number;
  readonly input: object;
  readonly overrunReason: string | undefined;
}

/**
 * The step may be taken, beyond its bound by the approval named; or it has been proposed and nothing of it
 * happens yet.
 */
export type Allowed = { readonly overrunId: string | null } | { readonly proposed: StepMade };

/** Who has proposed what was entered elsewhere; whoever takes it over is the second person. */
const ELSEWHERE = { userId: 'elsewhere', name: 'OCDS' };

/**
 * Whether a step stays within its bound, or has been approved to go beyond it. One that is beyond and has a
 * reason is kept as a proposal for a second person.
 * @throws Problem the bound's code, naming both sums, where the reason is missing; `already_exists` while the
 * same waits; `overrun_beyond_quota`; `overrun_outgrown`; `validation_failed`
 */
export async function allow(
  scene: StepScene,
  { code, sumFen, limitFen }: Bound,
  proposed: ProposedStep,
): Promise<Allowed> {
  const { overrunReason, lotId, lotFen } = proposed;
  const { approved, fromElsewhere } = scene;
  if (sumFen > Number.MAX_SAFE_INTEGER) throw fieldProblem('amountFen', 'sum_too_big');
  if (sumFen <= limitFen) {
    if (overrunReason && !approved && !fromElsewhere) throw fieldProblem('overrunReason', 'not_expected');
    return { overrunId: null };
  }
  if (approved) {
    if (sumFen > approved.sumFen)
      throw new Problem('overrun_outgrown', { sumFen, proposedFen: approved.sumFen });
    return { overrunId: approved.id };
  }
  if (!overrunReason)
    throw new Problem(code, { sumFen, limitFen }, [{ field: 'overrunReason', reason: 'required' }]);
  await requireQuotaBeyondPlan(scene, lotId, lotFen);
  const overrunId = await enter(scene, { sumFen, limitFen, reason: overrunReason, ...proposed });
  if (fromElsewhere) return { overrunId };
  return { proposed: { instead: 'propose_overrun', recordId: overrunId, reason: overrunReason } };
}

type Entry = Pick<Bound, 'sumFen' | 'limitFen'> &
  Omit<ProposedStep, 'overrunReason'> & { readonly reason: string };

async function enter(
  { tx, tender, countyCode, actor, at, fromElsewhere }: StepScene,
  overrun: Entry,
): Promise<string> {
  const { step, subjectId, input, sumFen, limitFen, reason } = overrun;
  const id = v7();
  const by = fromElsewhere ? ELSEWHERE : actor;
  const decided = fromElsewhere ? ['approved', at, actor.userId, actor.name] : ['waiting', null, null, null];
  const entered = await tx.query(
    `INSERT INTO tender_overrun (county_code, id, tender_id, step, subject_id, input, sum_fen, limit_fen, reason, proposed_at, proposed_by,
       proposed_by_name, state, decided_at, decided_by, decided_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (county_code, step, subject_id) WHERE state = 'waiting' DO NOTHING RETURNING id`,
    [
      ...[
        countyCode,
        id,
        tender.id,
        step,
        subjectId,
        JSON.stringify(input),
        sumFen,
        limitFen,
        reason,
        at,
        by.userId,
        by.name,
      ],
      ...decided,
    ],
  );
  if (entered.length === 0) throw new Problem('already_exists', { what: tender.number });
  return id;
}
