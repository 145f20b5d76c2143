import { createDatabase, type Database } from '@yinhu/database';
import { testDatabase } from '@yinhu/testing';
import fc from 'fast-check';
import { figuresAsOf, medianMinutes } from '../figures/figures.queries.ts';
import { oversight } from '../oversight.service-definition.ts';
import type { Contributions } from './contributions.ts';
import { applyFacts, type Fact } from './figure-store.ts';

const TOWNSHIP = '360725100';
let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await testDatabase('oversight', oversight.migrations);
  drop = created.drop;
  database = createDatabase({ url: created.appUrl, service: 'oversight', entities: [] });
  await database.connect();
});
afterAll(async () => {
  await database?.close();
  await drop?.();
});

const metric = 'filing.batches';
const entities = 'filing.purchasingEntities';

/** A batch of an entity that is filed on a day and perhaps cancelled on another. */
const batch = (entity: string, filed: string, cancelled?: string): Contributions => {
  const turns = [[filed, 1] as const, ...(cancelled ? [[cancelled, -1] as const] : [])];
  return {
    additions: turns.map(([day, value]) => ({ division: TOWNSHIP, metric, day, value })),
    presences: turns.map(([day, value]) => ({
      division: TOWNSHIP,
      metric: entities,
      key: entity,
      day,
      value,
    })),
    durations: turns.map(([day, value]) => ({ division: TOWNSHIP, minutes: 90, day, value })),
  };
};

const factOf = (id: string, version: number, contributions: Contributions): Fact => ({
  ...{ aggregate: 'filing', id, version, contributions },
  recordedAt: new Date().toISOString(),
});

const apply = (generation: number, id: string, version: number, contributions: Contributions) =>
  database.system('36', (tx) => applyFacts(tx, generation, [factOf(id, version, contributions)]));

const figures = (generation: number, asOf: string) =>
  database.system('36', async (tx) =>
    Object.fromEntries((await figuresAsOf(tx, generation, [TOWNSHIP], asOf)).get(TOWNSHIP) ?? []),
  );

describe('figures', () => {
  it('count an entity once, from its first batch to the end of its last', async () => {
    await apply(101, 'a', 1, batch('entity', '2019-03-05'));
    await apply(101, 'b', 1, batch('entity', '2019-02-11', '2019-06-20'));
    expect(await figures(101, '2019-02-10')).toEqual({});
    expect(await figures(101, '2019-02-11')).toEqual({ [metric]: 1, [entities]: 1 });
    expect(await figures(101, '2019-03-31')).toEqual({ [metric]: 2, [entities]: 1 });
    expect(await figures(101, '2019-12-31')).toEqual({ [metric]: 1, [entities]: 1 });
    await apply(101, 'a', 2, batch('entity', '2019-03-05', '2019-07-01'));
    expect(await figures(101, '2019-12-31')).toEqual({ [metric]: 0, [entities]: 0 });
  });

  it('give the median of what was filed by a day', async () => {
    for (const [i, minutes] of [0, 0, 60, 240].entries()) {
      await apply(102, `m${i}`, 1, {
        additions: [],
        presences: [],
        durations: [{ division: TOWNSHIP, minutes, day: '2019-05-05', value: 1 }],
      });
    }
    expect(await database.system('36', (tx) => medianMinutes(tx, 102, [TOWNSHIP], '2019-05-05'))).toEqual(
      new Map([[TOWNSHIP, 30]]),
    );
    expect(await database.system('36', (tx) => medianMinutes(tx, 102, [TOWNSHIP], '2019-05-04'))).toEqual(
      new Map(),
    );
  });

  it('end the same whatever order the versions come in, however often, and in whatever batches', async () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((n) => `2019-0${1 + (n % 9)}-${String(n).padStart(2, '0')}`);
    const version = fc.record({
      id: fc.constantFrom('x', 'y', 'z'),
      version: fc.integer({ min: 1, max: 4 }),
      filed: day,
      cancelled: fc.option(day, { nil: undefined }),
    });
    let generation = 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(version, {
          selector: ({ id, version }) => `${id}${version}`,
          minLength: 1,
          maxLength: 8,
        }),
        fc.infiniteStream(fc.nat()),
        async (versions, order) => {
          generation += 2;
          const shuffled = [...versions, ...versions]
            .map((item) => ({ item, key: order.next().value }))
            .sort((a, b) => a.key - b.key);
          for (
            let from = 0, size = 1;
            from < shuffled.length;
            from += size, size = 1 + (order.next().value % 5)
          )
            await database.system('36', (tx) =>
              applyFacts(
                tx,
                generation,
                shuffled
                  .slice(from, from + size)
                  .map(({ item: { id, version, filed, cancelled } }) =>
                    factOf(id, version, batch(`entity of ${id}`, filed, cancelled)),
                  ),
              ),
            );
          const last = new Map(
            [...versions].sort((a, b) => a.version - b.version).map((item) => [item.id, item]),
          );
          for (const item of last.values())
            await apply(
              generation + 1,
              item.id,
              item.version,
              batch(`entity of ${item.id}`, item.filed, item.cancelled),
            );
          const nonZero = async (g: number, asOf: string) =>
            Object.fromEntries(Object.entries(await figures(g, asOf)).filter(([, value]) => value !== 0));
          for (const asOf of ['2019-04-15', '2019-12-31'])
            expect(await nonZero(generation, asOf)).toEqual(await nonZero(generation + 1, asOf));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are not read beyond the caller’s division, whatever is asked', async () => {
    await apply(103, 'a', 1, batch('entity', '2019-03-05'));
    const elsewhere = await database.system('360724', (tx) => figuresAsOf(tx, 103, [TOWNSHIP], '2019-12-31'));
    expect(elsewhere.get(TOWNSHIP)?.size).toBe(0);
  });
});
