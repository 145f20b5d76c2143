import { setTimeout as sleep } from 'node:timers/promises';
import { API } from '@yinhu/contracts';
import { COUNTY } from '../stack/organisations.ts';
import type { Stack } from '../stack/stack.ts';

const PATIENCE_MS = 120_000;

/** The county's figures as a reader gets them: over HTTP. */
export const readFigures = ({ admin }: Stack) =>
  admin.call(API.oversight.divisions.summary, { code: COUNTY });

type Figures = Awaited<ReturnType<typeof readFigures>>;

/**
 * Milliseconds (`performance.now`) at which a reader first saw a figure reach a value. @throws Error when it
 * does not within two minutes
 */
export async function whenReached(
  stack: Stack,
  figure: (figures: Figures) => number,
  value: number,
  everyMs: number,
): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (figure(await readFigures(stack)) >= value) return performance.now();
    await sleep(everyMs);
  }
  throw new Error(`the figures did not include all events within ${PATIENCE_MS / 1000} s`);
}
