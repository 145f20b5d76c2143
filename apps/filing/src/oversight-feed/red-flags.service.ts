import { Controller } from '@nestjs/common';
import { FILING, type Indicator, type RedFlag } from '@yinhu/contracts/filing';
import {
  businessDate,
  type Call,
  type FieldFault,
  fieldProblem,
  type InputOf,
  Problem,
} from '@yinhu/contracts/kernel';
import { Database, nextState, type TransitionTable } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { INDICATORS } from '../red-flags/indicators.ts';
import { indicatorsOn } from '../red-flags/parameters.ts';
import { storeFlags } from '../red-flags/store-flags.ts';
import { judgeCounty } from './judge-county.ts';
import { redFlagOf } from './red-flags.queries.ts';

/** What people do to a red flag; the judgement opens and closes them. */
export const FLAG_TRANSITIONS: TransitionTable<RedFlag['state'], 'explain_flag'> = {
  explain_flag: { open: 'explained' },
};

/** What the procurement office does with red flags. */
@Controller()
export class RedFlagsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.redFlags.explain)
  async explain({ id, reason }: InputOf<typeof FILING.redFlags.explain>, call: Call): Promise<RedFlag> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      await tx.query('SELECT id FROM red_flag WHERE county_code = $1 AND id = $2 FOR NO KEY UPDATE', [
        countyOf(actor.division),
        id,
      ]);
      const flag = await redFlagOf(tx, actor, id);
      const state = nextState(FLAG_TRANSITIONS, flag.state, 'explain_flag', { state: 'flag' });
      await tx.query(
        `UPDATE red_flag SET state = $6, explanation = $3, explained_at = $4, explained_by_name = $5, changed_at = $4
         WHERE county_code = $1 AND id = $2`,
        [countyOf(actor.division), id, reason, call.at, actor.name, state],
      );
      const { divisionCode: division, indicator, subjectKind, subjectId } = flag;
      tx.audit({
        aggregate: 'red-flag',
        id,
        action: 'explain',
        division,
        reason,
        detail: { indicator, subjectKind, subjectId },
      });
      return redFlagOf(tx, actor, id);
    });
  }

  @Handles(FILING.redFlags.recompute)
  async recompute(_: InputOf<typeof FILING.redFlags.recompute>, call: Call) {
    const countyCode = countyOf(actorOf(call).division);
    return this.database.transaction(call, async (tx) => {
      const judgements = await judgeCounty(tx, countyCode, call.at);
      const stored = await storeFlags(tx, countyCode, judgements, call.at);
      tx.audit({
        aggregate: 'red-flag',
        id: countyCode,
        action: 'recompute',
        division: countyCode,
        detail: stored,
      });
      return { judged: judgements.length, ...stored };
    });
  }

  @Handles(FILING.redFlags.setParameters)
  async setParameters(
    { indicator, effectiveFrom, parameters }: InputOf<typeof FILING.redFlags.setParameters>,
    call: Call,
  ): Promise<Indicator> {
    const actor = actorOf(call);
    const countyCode = countyOf(actor.division);
    const today = businessDate(call.at);
    if (effectiveFrom < today) throw fieldProblem('effectiveFrom', 'too_early', { earliest: today });
    const faults = faultsOf(indicator, parameters);
    if (faults.length > 0) throw new Problem('validation_failed', {}, faults);
    return this.database.transaction(call, async (tx) => {
      const entered = await tx.one(
        `INSERT INTO red_flag_parameter (county_code, indicator, effective_from, parameters, set_at, set_by_name) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING RETURNING indicator`,
        [countyCode, indicator, effectiveFrom, JSON.stringify(parameters), call.at, actor.name],
      );
      if (!entered) throw new Problem('already_exists', { what: `${indicator} ${effectiveFrom}` });
      tx.audit({
        aggregate: 'red-flag-indicator',
        id: indicator,
        action: 'set',
        division: countyCode,
        detail: { effectiveFrom, parameters },
      });
      const set = (await indicatorsOn(tx, countyCode, effectiveFrom)).find(({ id }) => id === indicator);
      if (!set) throw new Error(`no indicator ${indicator}`);
      return set;
    });
  }
}

function faultsOf(
  indicator: keyof typeof INDICATORS,
  values: Readonly<Record<string, number>>,
): FieldFault[] {
  const known = INDICATORS[indicator].parameters;
  const allowed = Object.keys(known).join(', ');
  return Object.entries(values).flatMap(([name, value]): FieldFault[] => {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    const field = `parameters.${name}`;
    if (!parameter) return [{ field, reason: 'unknown_field', params: { allowed } }];
    const { min, max } = parameter;
    if (value >= min && value <= max) return [];
    return [{ field, reason: value < min ? 'too_small' : 'too_big', params: { expected: 'int', min, max } }];
  });
}
