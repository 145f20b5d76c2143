import { eventually } from '@yinhu/testing';
import { Checker } from './check/checker.ts';
import { startLoad } from './load/load.ts';
import type { Round } from './round.ts';
import type { Stage } from './stage/stage.ts';

/** Longest that a fault itself may take, and that everything may take to be well again. */
const FAULT_MS = 45_000;
const RECOVERY_MS = 45_000;
const ENOUGH = 8;

const say = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Load, a fault, its end, and the check. Prints what happened; answers whether all is as it should be. */
export async function runRound(stage: Stage, round: Round): Promise<boolean> {
  say(`▸ ${round.name}: ${round.summary}`);
  const impossible = round.impossible?.();
  if (impossible) {
    say(`  SKIPPED here: ${impossible}`);
    return true;
  }
  const began = performance.now();
  stage.beginRound();
  try {
    const complaints = await judge(stage, round);
    for (const complaint of complaints) say(`  ✗ ${complaint}`);
    say(`  ${complaints.length === 0 ? 'PASS' : 'FAIL'} after ${seconds(performance.now() - began)}`);
    return complaints.length === 0;
  } catch (error) {
    say(
      `  ✗ ${(error as Error).message}${(error as Error).cause ? ` (${String((error as Error).cause)})` : ''}`,
    );
    say(`  FAIL after ${seconds(performance.now() - began)}; logs: ${stage.logs}`);
    return false;
  } finally {
    await stage.endRound();
  }
}

async function judge(stage: Stage, round: Round): Promise<string[]> {
  const checker = await Checker.before(stage);
  const load = startLoad(stage);
  const progress = (what: string, from = load.answered()) =>
    eventually(() => load.answered() >= from + ENOUGH, { withinMs: RECOVERY_MS, what });
  try {
    await progress('the load is under way');
    await within(FAULT_MS, round.run(stage, load.writes), `the fault ${round.name} takes too long`);
  } catch (error) {
    await load.stop(0);
    throw error;
  }
  const ended = performance.now();
  await progress('writes succeed again').catch(async (error: Error) => {
    await load.stop(0);
    throw error;
  });
  say(`  writes again ${seconds(performance.now() - ended)} after the fault`);
  await load.stop(RECOVERY_MS);
  say(`  ${load.describe()}`);
  let complaints: string[] = [];
  const isWell = async () => {
    complaints = await checker.complaints(load, round);
    return complaints.length === 0;
  };
  await eventually(isWell, { withinMs: RECOVERY_MS, everyMs: 250, what: 'all is well' }).catch(
    (error: Error) => {
      if (complaints.length === 0) throw error;
    },
  );
  say(
    `  ${complaints.length === 0 ? 'all well' : 'not well'} ${seconds(performance.now() - ended)} after the fault; died: ${stage.deathsText()}`,
  );
  return [...complaints, ...stage.unexpectedDeaths(round.mayDie ?? [])];
}

async function within<T>(ms: number, work: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
