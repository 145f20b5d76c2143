import { setTimeout as pause } from 'node:timers/promises';
import { API } from '@yinhu/contracts';
import { businessDate, DAY_MS, type RequestOf, wallClock } from '@yinhu/contracts/kernel';
import { type Benchmark, numberOf } from '../benchmark.ts';
import { targetTable } from '../report/targets.ts';
import type { Person } from '../stack/person.ts';
import { seedDecisions } from './seed-decisions.ts';

const LOOK_EVERY_MS = 50;

const KINDS: readonly [name: string, change: Partial<RequestOf<typeof API.filing.ruleReplays.start>>][] = [
  ['as each was decided', {}],
  ['by today’s rules', { rulesOn: businessDate(new Date()) }],
  ['one in five otherwise', { parameters: { PURPOSE_EVIDENCED: { households: 11 } } }],
];

/** A county's decisions of a year, judged again: from asking over HTTP until the replay is done. */
export const replay: Benchmark = {
  name: 'replay',
  summary: 'a county’s past decisions judged again by other rules',
  async run(stack, options) {
    const count = numberOf(options.filings, 100_000);
    await seedDecisions(stack, count);
    const rows: [string, number, number, number, number][] = [];
    for (const [name, change] of KINDS) {
      const { seconds, judged, differing } = await replayed(stack.admin, change);
      rows.push([name, judged, differing, seconds, judged / seconds]);
    }
    return [
      { title: 'Replays', columns: ['', 'decisions', 'differing', 'seconds', 'decisions/s'], rows },
      targetTable([
        {
          name: `seconds of the longest, over ${count}`,
          figure: Math.max(...rows.map(([, , , seconds]) => seconds)),
          atMost: 60,
        },
      ]),
    ];
  },
};

async function replayed(admin: Person, change: Partial<RequestOf<typeof API.filing.ruleReplays.start>>) {
  const period = { from: businessDate(new Date(wallClock() - 366 * DAY_MS)), to: businessDate(new Date()) };
  const began = performance.now();
  const { id } = await admin.call(API.filing.ruleReplays.start, { ...period, ...change }, `replay-${began}`);
  for (;;) {
    const { status, judged, differing } = await admin.call(API.filing.ruleReplays.get, { id });
    if (status === 'done') return { seconds: (performance.now() - began) / 1000, judged, differing };
    if (status !== 'queued' && status !== 'running') throw new Error(`The replay is ${status}.`);
    await pause(LOOK_EVERY_MS);
  }
}
