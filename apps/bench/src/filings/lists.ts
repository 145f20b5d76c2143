import { API } from '@yinhu/contracts';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Benchmark, numberOf } from '../benchmark.ts';
import { median, quantile } from '../measure/quantiles.ts';
import { targetTable } from '../report/targets.ts';
import type { Person } from '../stack/person.ts';
import type { Stack } from '../stack/stack.ts';
import { type Crowded, PLACES, RARE, seedFilings } from './seed-filings.ts';

type ListRequest = RequestOf<typeof API.filing.filings.list>;
type Filter = NonNullable<ListRequest['filter']>;

interface Scope {
  readonly name: string;
  readonly person: Person;
  readonly filter: Filter;
}

/** How a list is asked for: `depth` is a random place in what the list holds. */
const KINDS: readonly { readonly name: string; readonly of: (depth: number) => ListRequest }[] = [
  { name: 'latest first, any page', of: (depth) => ({ range: [depth, depth + 24] }) },
  {
    name: 'by budget, any page',
    of: (depth) => ({ range: [depth, depth + 24], sort: ['budgetFen', 'DESC'] }),
  },
  {
    name: 'by day of filing, any page',
    of: (depth) => ({ range: [depth, depth + 24], sort: ['filedAt', 'DESC'] }),
  },
  {
    name: 'in review, any page',
    of: (depth) => ({ range: [depth, depth + 24], filter: { status: 'in_review' } }),
  },
  {
    name: 'one year, any page',
    of: (depth) => ({ range: [depth, depth + 24], filter: { fiscalYear: 2016 + (depth % 10) } }),
  },
  {
    name: 'common word',
    of: (depth) => ({
      range: [depth % 1000, (depth % 1000) + 24],
      filter: { q: PLACES[depth % PLACES.length] },
    }),
  },
  { name: 'rare word', of: (depth) => ({ range: [depth % 1000, (depth % 1000) + 24], filter: { q: RARE } }) },
  { name: 'two words', of: (depth) => ({ filter: { q: `${PLACES[depth % PLACES.length]} 脐橙` } }) },
  {
    name: 'one character',
    of: (depth) => ({ range: [depth % 1000, (depth % 1000) + 24], filter: { q: '村' } }),
  },
  { name: 'a word nobody wrote', of: () => ({ filter: { q: '火箭' } }) },
  { name: 'a number', of: (depth) => ({ filter: { q: `${2016 + (depth % 10)}-0137` } }) },
];

const DEEPEST = 10_000;

/** Pages of lists and searches among a million filings, through the gateway, at random depth. */
export const lists: Benchmark = {
  name: 'lists',
  summary: 'lists and searches over a million filings, by scope and at any depth of page',
  async run(stack, options) {
    const count = numberOf(options.filings, 1_000_000);
    const scopes = await scopesOf(stack, await seedFilings(stack.filingOwner, count));
    const rounds = numberOf(options.rounds, 40);
    const seen = new Map<string, number[]>();
    for (let round = -2; round < rounds; round++) {
      for (const scope of scopes) {
        for (const kind of KINDS) {
          const latency = await timeOf(scope, kind.of(randomDepth(scope.total)));
          // The first rounds warm up.
          if (round >= 0)
            seen.set(`${scope.name} ${kind.name}`, [
              ...(seen.get(`${scope.name} ${kind.name}`) ?? []),
              latency,
            ]);
        }
      }
    }
    const of = (scope: string, kind: string) => seen.get(`${scope} ${kind}`) ?? [];
    const all = scopes.map(({ name, total }) => {
      const latencies = KINDS.flatMap((kind) => of(name, kind.name));
      return { name, total, median: median(latencies) ?? 0, p95: quantile(latencies, 0.95) ?? 0 };
    });
    const fastest = Math.min(...all.map(({ p95 }) => p95));
    const slowest = Math.max(...all.map(({ p95 }) => p95));
    return [
      {
        title: `p95 ms of a page of 25 among ${count} filings (${rounds} pages each, in turns)`,
        columns: ['', ...scopes.map(({ name }) => name)],
        rows: KINDS.map((kind) => [
          kind.name,
          ...scopes.map(({ name }) => quantile(of(name, kind.name), 0.95)),
        ]),
      },
      {
        title: 'All kinds together',
        columns: ['', 'filings to page through', 'median ms', 'p95 ms', 'p95, times the fastest scope’s'],
        rows: all.map(({ name, total, median, p95 }) => [name, total, median, p95, p95 / fastest]),
      },
      targetTable([
        { name: 'p95 ms of the slowest scope', figure: slowest, atMost: 50 },
        { name: 'slowest scope, times the fastest', figure: slowest / fastest, atMost: 2 },
      ]),
    ];
  },
};

async function scopesOf(
  { admin, supervisor }: Stack,
  { id, township }: Crowded,
): Promise<(Scope & { readonly total: number })[]> {
  const scopes: Scope[] = [
    { name: 'province', person: supervisor, filter: {} },
    { name: 'county', person: admin, filter: {} },
    { name: 'township', person: admin, filter: { divisionCode: township } },
    { name: 'entity', person: admin, filter: { entityId: id } },
  ];
  return Promise.all(
    scopes.map(async (scope) => {
      const { total } = await scope.person.list(API.filing.filings.list, { filter: scope.filter });
      return { ...scope, total };
    }),
  );
}

const randomDepth = (total: number): number =>
  Math.floor(Math.random() * Math.max(1, Math.min(total, DEEPEST) - 25));

async function timeOf({ person, filter }: Scope, request: ListRequest): Promise<number> {
  await person.token();
  const began = performance.now();
  await person.list(API.filing.filings.list, { ...request, filter: { ...request.filter, ...filter } });
  return performance.now() - began;
}
