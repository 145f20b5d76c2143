import { type Benchmark, numberOf } from '../benchmark.ts';
import { whenReached } from '../events/figures.ts';
import { median, quantile } from '../measure/quantiles.ts';
import { targetTable } from '../report/targets.ts';
import type { PgbenchFigures } from './pgbench.ts';
import { prepare } from './prepare.ts';
import type { SubmissionFigures } from './submissions.ts';

const CALLERS = 16;
const LEAST_SHARE = 0.25;
const MOST_MS = 100;
const LOOK_EVERY_MS = 200;
/** Rounds before those that count: V8 compiles for a while. */
const WARM_UP = 2;

interface Round extends SubmissionFigures {
  readonly sql: PgbenchFigures;
  /** At the rate that is wanted. */
  readonly paced: SubmissionFigures;
}

const COLUMNS: readonly (readonly [name: string, figure: (round: Round) => number | null])[] = [
  ['filed/s', ({ perSecond }) => perSecond],
  ['median ms', ({ latencies }) => median(latencies)],
  ['p99 ms', ({ latencies }) => quantile(latencies, 0.99)],
  ['CPU gateway ms', ({ gatewayCpu }) => gatewayCpu],
  ['CPU service ms', ({ serviceCpu }) => serviceCpu],
  ['pgbench/s', ({ sql }) => sql.perSecond],
  ['pgbench p99 ms', ({ sql }) => quantile(sql.latencies, 0.99)],
  ['share', ({ perSecond, sql }) => perSecond / sql.perSecond],
  ['paced/s', ({ paced }) => paced.perSecond],
  ['paced median ms', ({ paced }) => median(paced.latencies)],
  ['paced p99 ms', ({ paced }) => quantile(paced.latencies, 0.99)],
];

/**
 * Submissions that file themselves, against the statements of the same transaction sent by pgbench: rules,
 * quota, number, history, certificate, publication, event and audit. The drafts are there before; all plans
 * are one county's and share its counter.
 */
export const automaticFiling: Benchmark = {
  name: 'filing',
  summary: 'plans submitted through the gateway that file themselves, against the same SQL in pgbench',
  async run(stack, options) {
    const [counted, seconds] = [numberOf(options.rounds, 5), numberOf(options.seconds, 4)];
    const rounds = WARM_UP + counted;
    const { submissions, pgbench, pgbenchDrafts, statements } = await prepare(
      stack,
      CALLERS,
      seconds * rounds,
    );
    // What follows from the events is the system's work, and not to be done on another's time.
    const whenFollowed = () =>
      whenReached(stack, ({ filing }) => filing.batches, submissions.filed, LOOK_EVERY_MS);
    try {
      const seen: Round[] = [];
      for (let round = 0; round < rounds; round++) {
        const figures = await submissions.measure(CALLERS, seconds);
        await whenFollowed();
        const from = Math.floor((round * pgbenchDrafts) / rounds / CALLERS);
        const sql = await pgbench.run({ callers: CALLERS, seconds, from });
        const paced = await submissions.measure(CALLERS, seconds, LEAST_SHARE * sql.perSecond);
        await whenFollowed();
        if (round >= WARM_UP) seen.push({ ...figures, sql, paced });
      }
      const middles = COLUMNS.map(([, figure]) => median(seen.flatMap((round) => figure(round) ?? [])));
      const middle = (column: string) =>
        middles[COLUMNS.findIndex(([name]) => name === column)] ?? Number.NaN;
      return [
        {
          title: `POST /filings/{id}/submission, and its ${statements} statements in pgbench: ${CALLERS} callers who never pause; pgbench; callers at a quarter of its rate, ${seconds} s each in turns`,
          columns: ['', ...COLUMNS.map(([name]) => name)],
          rows: [
            ...seen.map((round, i) => [`round ${i + 1}`, ...COLUMNS.map(([, figure]) => figure(round))]),
            ['median', ...middles],
          ],
        },
        targetTable([
          {
            name: 'share of pgbench’s transactions per second',
            figure: middle('share'),
            atLeast: LEAST_SHARE,
          },
          { name: 'p99 ms of callers who never pause', figure: middle('p99 ms'), atMost: MOST_MS },
          {
            name: 'p99 ms at that quarter of pgbench’s rate',
            figure: middle('paced p99 ms'),
            atMost: MOST_MS,
          },
        ]),
      ];
    } finally {
      submissions.close();
      await pgbench.close();
    }
  },
};
