import { type Benchmark, numberOf } from '../benchmark.ts';
import { median, quantile } from '../measure/quantiles.ts';
import type { Table } from '../report/table.ts';
import { measureInTurns, type Seen } from './rounds.ts';
import { prepareSubjects, type Subject } from './subjects.ts';

const CALLERS = [1, 16];

/**
 * What a read of one row costs on its way through the system, beside what the parts of that way cost alone.
 */
export const roundtrip: Benchmark = {
  name: 'roundtrip',
  summary: 'one row through gateway, NATS, service and PostgreSQL, against each of them alone',
  async run(stack, options) {
    const { parts, reads, close } = await prepareSubjects(stack);
    try {
      const wanted = {
        callers: CALLERS,
        rounds: numberOf(options.rounds, 5),
        seconds: numberOf(options.seconds, 1),
      };
      const seen = await measureInTurns(stack, [...Object.values(parts), ...Object.values(reads)], wanted);
      const ways: [Subject, Subject][] = [
        [reads.seller, parts.sellerRow],
        [reads.entity, parts.entityRow],
      ];
      const ratios = ways.flatMap(([read, row]) =>
        CALLERS.map((callers) => ratiosOf(seen, callers, { read, row, ...parts })),
      );
      const title = `Time of a call (${wanted.rounds} rounds of ${wanted.seconds} s in turns, after one to warm up)`;
      return [timesTable(title, seen), ratiosTable(ratios)];
    } finally {
      await close();
    }
  },
};

const timesTable = (title: string, seen: readonly Seen[]): Table => ({
  title,
  columns: ['', 'callers', 'median ms', 'p95 ms', 'p99 ms', 'requests/s', 'CPU gateway ms', 'CPU service ms'],
  rows: seen.map(({ subject, callers, latencies, seconds, gatewayCpu, serviceCpu }) => [
    subject.name,
    callers,
    median(latencies),
    quantile(latencies, 0.95),
    quantile(latencies, 0.99),
    Math.round(latencies.length / seconds),
    gatewayCpu === null ? null : gatewayCpu / latencies.length,
    serviceCpu === null ? null : serviceCpu / latencies.length,
  ]),
});

interface Ratios {
  readonly name: string;
  readonly callers: number;
  readonly perNats: number;
  readonly perSelect: number;
  readonly perSum: number;
}

interface Way {
  readonly read: Subject;
  readonly row: Subject;
  readonly nats: Subject;
  readonly http: Subject;
}

function ratiosOf(seen: readonly Seen[], callers: number, { read, row, nats, http }: Way): Ratios {
  const of = (subject: Subject) =>
    median(seen.find((each) => each.subject === subject && each.callers === callers)?.latencies ?? []) ??
    Number.NaN;
  return {
    name: read.name,
    callers,
    perNats: of(read) / of(nats),
    perSelect: of(read) / of(row),
    perSum: of(read) / (of(http) + of(nats) + of(row)),
  };
}

const ratiosTable = (ratios: readonly Ratios[]): Table => ({
  title: 'Median of the round trip, divided by the median of',
  columns: ['', 'callers', 'raw NATS', 'bare select', 'HTTP + NATS + select'],
  rows: ratios.map(({ name, callers, perNats, perSelect, perSum }) => [
    name,
    callers,
    perNats,
    perSelect,
    perSum,
  ]),
});
