import { type Benchmark, numberOf } from '../benchmark.ts';
import { median, quantile } from '../measure/quantiles.ts';
import type { Table } from '../report/table.ts';
import { type Burst, measureBurst } from './burst.ts';
import { measureLags } from './lag.ts';

const WARM_UP = 200;
const LIGHT_LOAD = 200;

/**
 * How many events a second get from an outbox into the figures, and how soon one does when there is little to
 * do.
 */
export const events: Benchmark = {
  name: 'events',
  summary: 'events per second from outbox to figures, and the lag of one event under light load',
  async run(stack, options) {
    const [count, rounds] = [numberOf(options.events, 5_000), numberOf(options.rounds, 3)];
    await measureLags(stack, 10);
    const lags = await measureLags(stack, LIGHT_LOAD);
    await measureBurst(stack, WARM_UP);
    const bursts: Burst[] = [];
    for (let round = 0; round < rounds; round++) bursts.push(await measureBurst(stack, count));
    return [burstTable(bursts), lagTable(lags)];
  },
};

const burstTable = (bursts: readonly Burst[]): Table => ({
  title: 'Household’s outbox → JetStream → oversight’s figures, committed at once',
  columns: ['', 'events', 'seconds', 'events/s', 'CPU household ms/event', 'CPU oversight ms/event'],
  rows: [
    ...bursts.map((burst, i) => [`round ${i + 1}`, ...numbersOf(burst)]),
    [
      'median',
      ...[0, 1, 2, 3, 4].map((column) => median(bursts.flatMap((burst) => numbersOf(burst)[column] ?? []))),
    ],
  ],
});

const numbersOf = ({ events: count, seconds, producerCpu, consumerCpu }: Burst): (number | null)[] => [
  count,
  seconds,
  count / seconds,
  producerCpu === null ? null : producerCpu / count,
  consumerCpu === null ? null : consumerCpu / count,
];

const lagTable = (lags: readonly number[]): Table => ({
  title: 'Answer of POST /sellers (committed) → the county’s summary shows it, one at a time',
  columns: ['', 'events', 'median ms', 'p95 ms', 'p99 ms', 'longest ms'],
  rows: [
    [
      'commit to figure',
      lags.length,
      median(lags),
      quantile(lags, 0.95),
      quantile(lags, 0.99),
      Math.max(...lags),
    ],
  ],
});
