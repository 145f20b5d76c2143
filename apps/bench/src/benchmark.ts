import type { Table } from './report/table.ts';
import type { Stack } from './stack/stack.ts';

/** What may be given on the command line, beside the benchmark's name. */
export const OPTIONS = {
  /**
   * How often everything is measured, in turns, so that a busy minute of the machine does not fall on one
   * thing alone.
   */
  rounds: { type: 'string' },
  /** Length of one measurement. */
  seconds: { type: 'string' },
  /** How many events are put through. */
  events: { type: 'string' },
  /** How many filings there are. */
  filings: { type: 'string' },
  json: { type: 'boolean' },
} as const;

interface Options {
  readonly rounds?: string;
  readonly seconds?: string;
  readonly events?: string;
  readonly filings?: string;
}

export interface Benchmark {
  readonly name: string;
  readonly summary: string;
  run(stack: Stack, options: Options): Promise<Table[]>;
}

/** @throws Error when something else than a positive number is given */
export function numberOf(given: string | undefined, fallback: number): number {
  const number = given === undefined ? fallback : Number(given);
  if (!(number > 0)) throw new Error(`“${given}” is not a positive number`);
  return number;
}
