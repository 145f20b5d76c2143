import { API } from '@yinhu/contracts';
import type { DivisionSummary } from '@yinhu/contracts/oversight';
import { until } from '../system/until.ts';
import { supervisor, type World } from './world.ts';

/** A division's figures as of today, or a day. */
export const summaryOf = (world: World, code: string, asOf?: string): Promise<DivisionSummary> =>
  supervisor(world).call(API.oversight.divisions.summary, { code, asOf });

/** Waits until oversight's figures of the division equal what the services count themselves. */
export const untilRecounted = (world: World, code: string): Promise<unknown> =>
  until(
    `the figures of ${code} equal the recount`,
    async () => (await supervisor(world).call(API.oversight.divisions.recount, { code })).equal,
    {
      withinMs: 60_000,
      everyMs: 100,
    },
  );

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
