import { eventually } from '@yinhu/testing';
import { pino } from 'pino';
import { Schedule } from './schedule.ts';

const lines: { task?: string; err?: { message: string } }[] = [];
const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const waiting = () => {
  let go = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { go, gone };
};

describe('a scheduled task', () => {
  let schedule: Schedule;
  beforeEach(() => {
    schedule = new Schedule(logger);
    lines.length = 0;
  });
  afterEach(() => schedule.stop());

  it('is repeated, and never overlaps itself however long a run takes', async () => {
    let [runs, atOnce, mostAtOnce] = [0, 0, 0];
    const first = waiting();
    schedule.every(1, 'slow', async () => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      if (++runs === 1) await first.gone;
      atOnce--;
    });
    let other = 0;
    schedule.every(1, 'quick', async () => ++other);
    await eventually(async () => other > 5);
    expect(runs).toBe(1);
    first.go();
    await eventually(async () => runs > 5);
    expect(mostAtOnce).toBe(1);
  });

  it('that fails is logged by its name, and comes again', async () => {
    let runs = 0;
    schedule.every(1, 'the sweep', async () => {
      if (++runs < 3) throw new Error(`run ${runs}`);
    });
    await eventually(async () => runs > 3);
    expect(lines.map(({ task, err }) => [task, err?.message])).toEqual([
      ['the sweep', 'run 1'],
      ['the sweep', 'run 2'],
    ]);
  });

  it('that found more to do runs again at once, until it has found nothing', async () => {
    let left = 1_000;
    let pausedAt = 0;
    schedule.every(50, 'queue', async () => {
      if (left === 0) pausedAt ||= performance.now();
      return left > 0 && --left > 0;
    });
    const began = performance.now();
    await eventually(async () => pausedAt > 0);
    // A pause after each would have taken most of a minute.
    expect(pausedAt - began).toBeLessThan(10_000);
  });

  it('waits a different time in each replica', async () => {
    const firstRuns: number[] = [];
    const began = performance.now();
    for (let i = 0; i < 20; i++) {
      const end = schedule.every(100, 'jitter', async (signal) => {
        if (!signal.aborted) firstRuns.push(performance.now() - began);
        void end();
      });
    }
    await eventually(async () => firstRuns.length === 20);
    expect(Math.max(...firstRuns) - Math.min(...firstRuns)).toBeGreaterThan(3);
  });

  it('is told that the service stops, which waits for its run and begins no other', async () => {
    const [begun, held] = [waiting(), waiting()];
    let [runs, ended, told] = [0, false, false];
    schedule.every(1, 'long', async (signal) => {
      runs++;
      begun.go();
      await held.gone;
      told = signal.aborted;
      ended = true;
      return true;
    });
    await begun.gone;
    const stopped = schedule.stop().then(() => ended);
    held.go();
    expect(await stopped).toBe(true);
    expect([told, runs]).toEqual([true, 1]);
  });

  it('can be ended alone, while others go on', async () => {
    let [ended, others] = [0, 0];
    const end = schedule.every(1, 'one', async () => ++ended);
    schedule.every(1, 'another', async () => ++others);
    await eventually(async () => ended > 0);
    await end();
    const runs = ended;
    const before = others;
    await eventually(async () => others > before + 3);
    expect(ended).toBe(runs);
  });
});
