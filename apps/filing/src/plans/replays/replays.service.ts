import { Controller } from '@nestjs/common';
import { FILING, type RuleReplay } from '@yinhu/contracts/filing';
import { businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, nextState, type TransitionTable } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { requireSettings } from '../rules/parameter-faults.ts';
import { replayIn } from './replays.queries.ts';

/** What people do to a replay; a worker does the rest. */
export const REPLAY_TRANSITIONS: TransitionTable<RuleReplay['status'], 'cancel'> = {
  cancel: { queued: 'cancelled', running: 'cancelled' },
};

/** Asking for replays, and stopping them; a worker does them. */
@Controller()
export class ReplaysService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ruleReplays.start)
  async start(input: InputOf<typeof FILING.ruleReplays.start>, call: Call): Promise<RuleReplay> {
    const actor = actorOf(call);
    const { from, to, rulesOn = null, parameters, note = null } = input;
    requireSettings(parameters, rulesOn ?? businessDate(new Date()));
    return this.database.transaction(call, async (tx) => {
      const id = v7();
      const county = countyOf(actor.division);
      const begun = await tx.one(
        `INSERT INTO rule_replay
           (county_code, id, status, from_date, to_date, rules_on, parameters, note, requested_at, requested_by, requested_by_name)
         VALUES ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (county_code) WHERE status IN ('queued', 'running') DO NOTHING RETURNING id`,
        [county, id, from, to, rulesOn, JSON.stringify(parameters), note, call.at, actor.userId, actor.name],
      );
      if (!begun) throw new Problem('replay_in_progress');
      tx.audit({
        aggregate: 'rule_replay',
        id,
        action: 'start',
        division: county,
        detail: { from, to, rulesOn, parameters },
      });
      return replayIn(tx, actor, id);
    });
  }

  @Handles(FILING.ruleReplays.cancel)
  async cancel({ id }: InputOf<typeof FILING.ruleReplays.cancel>, call: Call): Promise<RuleReplay> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const county = countyOf(actor.division);
      await tx.query('SELECT id FROM rule_replay WHERE county_code = $1 AND id = $2 FOR NO KEY UPDATE', [
        county,
        id,
      ]);
      const { status } = await replayIn(tx, actor, id);
      await tx.query(
        `UPDATE rule_replay SET status = $3, worker = NULL, finished_at = clock_timestamp() WHERE county_code = $1 AND id = $2`,
        [county, id, nextState(REPLAY_TRANSITIONS, status, 'cancel')],
      );
      tx.audit({ aggregate: 'rule_replay', id, action: 'cancel', division: county });
      return replayIn(tx, actor, id);
    });
  }
}
