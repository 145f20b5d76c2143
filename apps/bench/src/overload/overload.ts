import { draftId, FIRST } from '../automatic/drafts.ts';
import { Submissions } from '../automatic/submissions.ts';
import { type Benchmark, numberOf } from '../benchmark.ts';
import { median, quantile } from '../measure/quantiles.ts';
import { targetTable } from '../report/targets.ts';
import { type Outcomes, PatientCallers } from './patient-caller.ts';
import { prepareDrafts } from './prepare.ts';

const CALLERS = [16, 64, 256, 1_000];
const WARM_UP_SECONDS = 8;
const LEAST_SHARE = 0.8;
const MOST_MS = 2_000;
/** More than can be submitted in a second. */
const MOST_PER_SECOND = 300;

type Round = Outcomes & { readonly count: number; readonly perSecond: number };

const together = (rounds: readonly Round[]): Round => ({
  count: rounds[0]?.count ?? 0,
  perSecond: median(rounds.map(({ perSecond }) => perSecond)) ?? Number.NaN,
  done: rounds.flatMap(({ done }) => done),
  turnedAway: rounds.flatMap(({ turnedAway }) => turnedAway),
  other: rounds.flatMap(({ other }) => other),
});

/**
 * Submissions by more and more callers, far beyond what the system can take: what is let in is answered, and
 * as much is done as before.
 */
export const overload: Benchmark = {
  name: 'overload',
  summary: `plans submitted by up to ${CALLERS.at(-1)} callers at once: what is done, turned away and left unanswered`,
  async run(stack, options) {
    const [rounds, seconds] = [numberOf(options.rounds, 3), numberOf(options.seconds, 12)];
    const { tokens } = await prepareDrafts(
      stack,
      MOST_PER_SECOND * (seconds * rounds * CALLERS.length + WARM_UP_SECONDS),
    );
    let place = 0;
    const next = () => {
      const draft = place++;
      const path = `/filings/${draftId(Submissions.FAMILY, String(FIRST + draft))}/submission`;
      return [path, tokens[draft % tokens.length] ?? ''] as const;
    };
    const callers = new PatientCallers(stack.url);
    try {
      await callers.call(CALLERS[0] ?? 1, WARM_UP_SECONDS, next);
      const seen: Round[] = [];
      for (let round = 0; round < rounds; round++)
        for (const count of CALLERS) seen.push({ count, ...(await callers.call(count, seconds, next)) });
      const rows = CALLERS.map((count) => together(seen.filter((round) => round.count === count)));
      const best = Math.max(...rows.map(({ perSecond }) => perSecond));
      const most = rows.at(-1);
      return [
        {
          title: `POST /filings/{id}/submission by callers who come again when they are asked to, ${rounds} × ${seconds} s each in turns`,
          columns: [
            '',
            'done/s',
            'share of best',
            'median ms',
            'p99 ms',
            'turned away',
            'median ms',
            'otherwise answered',
          ],
          rows: rows.map(({ count, done, turnedAway, other, perSecond }) => [
            `${count} callers`,
            perSecond,
            perSecond / best,
            median(done),
            quantile(done, 0.99),
            turnedAway.length,
            median(turnedAway),
            other.length === 0
              ? 'none'
              : [...new Set(other)]
                  .map((status) => `${status}: ${other.filter((s) => s === status).length}`)
                  .join(', '),
          ]),
        },
        targetTable([
          {
            name: 'share of the best that is done with the most callers',
            figure: (most?.perSecond ?? 0) / best,
            atLeast: LEAST_SHARE,
          },
          {
            name: 'p99 ms of what is let in of the most callers',
            figure: quantile(most?.done ?? [], 0.99) ?? Number.NaN,
            atMost: MOST_MS,
          },
          {
            name: 'otherwise answered of the most callers',
            figure: most?.other.length ?? Number.NaN,
            atMost: 0,
          },
        ]),
      ];
    } finally {
      callers.close();
    }
  },
};
