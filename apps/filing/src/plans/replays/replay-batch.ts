import type { RuleReplay } from '@yinhu/contracts/filing';
import type { Database, Transaction } from '@yinhu/database';
import { settingRowsOn, settingsOf } from '../rules/settings.ts';
import { differenceOf, holds, type Trial, type Verdict } from './judge-again.ts';
import {
  advanceReplay,
  countDecisions,
  type FoundDifference,
  type HeldReplay,
  holdReplay,
  nextDecisions,
  type ReplayKey,
  saveDifferences,
} from './replay-store.ts';

export const BATCH = 1_000;

/**
 * Judges the next decisions of a replay. What it finds and how far it has come are stored together: whoever
 * goes on after a crash finds nothing twice and misses nothing.
 * @returns false when there is nothing more to do: finished, cancelled, or taken over by another worker
 */
export function replayBatch(
  database: Database,
  key: ReplayKey,
  worker: string,
  size = BATCH,
): Promise<boolean> {
  return database.system(key.countyCode, async (tx) => {
    const replay = await holdReplay(tx, key, worker);
    if (!replay) return false;
    const trial = await trialOf(tx, replay);
    const total = replay.cursor ? replay.total : await countDecisions(tx, replay);
    const decisions = await nextDecisions(tx, replay, size);
    const found = decisions.flatMap(({ evidence, ...decision }): FoundDifference[] => {
      const difference = evidence && differenceOf({ ...decision, evidence }, trial);
      return difference
        ? [{ ...difference, filingId: decision.filingId, version: decision.version, at: decision.at }]
        : [];
    });
    const notReplayable = decisions.filter(({ evidence }) => !evidence).length;
    const isLast = decisions.length < size;
    await saveDifferences(tx, key, found);
    await advanceReplay(tx, key, {
      total,
      cursor: decisions.at(-1) ?? null,
      judged: decisions.length - notReplayable,
      notReplayable,
      differing: found.length,
      nowInReview: found.filter((one) => one.outcomeThen !== one.outcomeNow && one.outcomeNow === 'in_review')
        .length,
      nowFiled: found.filter((one) => one.outcomeThen !== one.outcomeNow && one.outcomeNow === 'filed')
        .length,
      rules: countedByRule(replay.rules, found),
      isLast,
    });
    return !isLast;
  });
}

async function trialOf(tx: Transaction, { countyCode, rulesOn, parameters }: HeldReplay): Promise<Trial> {
  if (!rulesOn) return { dated: null, parameters };
  return {
    dated: { on: rulesOn, settings: settingsOf(await settingRowsOn(tx, countyCode, rulesOn)) },
    parameters,
  };
}

/** How often each rule's verdict changed, and which way. */
function countedByRule(before: RuleReplay['rules'], found: readonly Verdict[]): RuleReplay['rules'] {
  const counts = new Map(before.map((count) => [count.code, count]));
  for (const { code, after } of found.flatMap(({ changes }) => changes)) {
    const { nowFails, nowPasses } = counts.get(code) ?? { nowFails: 0, nowPasses: 0 };
    const passes = holds(after);
    counts.set(code, {
      code,
      nowFails: nowFails + (passes ? 0 : 1),
      nowPasses: nowPasses + (passes ? 1 : 0),
    });
  }
  return [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
