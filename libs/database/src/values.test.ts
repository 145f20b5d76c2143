import { testCall } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingDatabase } from '../test/thing.ts';
import { pageOf } from './page.ts';
import { scopeRange } from './scope.ts';

describe('values', () => {
  let things: ThingDatabase;
  const one = (sql: string) =>
    things.database
      .read(testCall(), (tx) => tx.one<{ value: unknown }>(`SELECT ${sql} AS value`))
      .then((row) => row?.value);

  beforeAll(async () => {
    things = await thingDatabase();
  });
  afterAll(() => things.close());

  it('arrive as the contracts have them', async () => {
    expect(await one('3267700000000::bigint')).toBe(3_267_700_000_000);
    expect(await one("date '2019-11-30'")).toBe('2019-11-30');
    expect(await one("timestamptz '2019-11-30 08:00+08'")).toEqual(new Date('2019-11-30T00:00:00Z'));
    expect(await one('1.5::numeric')).toBe('1.5');
    expect(await one('ARRAY[1, NULL, 2]::bigint[]')).toEqual([1, null, 2]);
    expect(await one("ARRAY['2019-11-30']::date[]")).toEqual(['2019-11-30']);
    expect(await one('\'{"a": 1}\'::jsonb')).toEqual({ a: 1 });
  });

  it('beyond what a number holds exactly are an error rather than another number', async () => {
    await expect(one('9007199254740993::bigint')).rejects.toThrow('9007199254740993');
  });

  it('go through entities unchanged', async () => {
    const row = { divisionCode: '360725', title: 'e', amountFen: 3_267_700_000_000, day: '2019-02-28' };
    const found = await things.database.transaction(testCall(), async (tx) => {
      await tx.manager.insert(ThingRow, { ...row });
      return tx.manager.findOneByOrFail(ThingRow, { title: 'e' });
    });
    expect(found).toMatchObject(row);
  });
});

describe('pageOf', () => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await thingDatabase();
    await things.database.system('36', (tx) =>
      tx.query(
        "INSERT INTO thing (division_code, title, amount_fen) SELECT '36072' || n % 10, 't' || n, n % 5 FROM generate_series(1, 20100) AS n",
      ),
    );
  });
  afterAll(() => things.close());

  const page = (division: string | undefined, range: [number, number], title?: string) => {
    const [from, to] = division ? scopeRange(division) : [];
    return things.database.system('36', (tx) =>
      pageOf<{ title: string }>(tx, {
        select: 'title',
        from: 'thing',
        conditions: [
          ['division_code >= ?', from],
          ['division_code < ?', to],
          ['(title = ? OR ? IS NULL)', title],
        ],
        orderBy: [
          ['amount_fen', 'ASC'],
          ['id', 'DESC'],
        ],
        range,
      }),
    );
  };

  it('answers the rows of the range and how many there are', async () => {
    const { items, ...counts } = await page('360725', [5, 9]);
    expect(items).toHaveLength(5);
    expect(counts).toEqual({ total: 2010, totalIsCapped: false });
    expect(await page('360725', [0, 24], 't15')).toEqual({
      items: [{ title: 't15' }],
      total: 1,
      totalIsCapped: false,
    });
  });

  it('caps the count at 10,000 and says so', async () => {
    expect(await page(undefined, [0, 0])).toMatchObject({ total: 10_000, totalIsCapped: true });
  });

  it('shows every row once over all pages, though many sort alike', async () => {
    const seen = new Set<string>();
    for (let first = 0; first < 2010; first += 201)
      for (const { title } of (await page('360725', [first, first + 200])).items) seen.add(title);
    expect(seen.size).toBe(2010);
  });
});
