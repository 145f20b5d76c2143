import { createDatabase, type Database } from '@yinhu/database';
import { databaseWithHistory, type TestDatabase, testActor, testCall, withClient } from '@yinhu/testing';
import { staffOf } from '../../test/filing-fixture.ts';
import { migrations } from './migrations.ts';

const last = (id: string) => Number(id.slice(-2));
const idOf = (letter: string, n: number) =>
  `${letter}0000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

describe('a county that has been here since the first release', () => {
  let created: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    const rows = new URL('../../test/releases/', import.meta.url);
    created = await databaseWithHistory({ service: 'filing', migrations, rows });
    database = createDatabase({ url: created.appUrl, service: 'filing', entities: [] });
    await database.connect();
  });
  afterAll(async () => {
    await database.close();
    await created.drop();
  });

  const rowsOf = (sql: string) =>
    withClient(created.superuserUrl, async (client) => (await client.query(sql)).rows);
  const asSystem = (sql: string, parameters: unknown[] = []) =>
    database.system('36', (tx) => tx.query(sql, parameters));

  it('has kept every plan as it was, and each entity begins its history with its registration', async () => {
    expect(
      await rowsOf(
        'SELECT title, status, budget_fen::int AS fen, plan_version AS v, due_at IS NULL AS free FROM filing ORDER BY id',
      ),
    ).toEqual([
      { title: '蓄水池修缮', status: 'filed', fen: 2_000_000, v: 1, free: true },
      { title: '灌渠清淤', status: 'in_review', fen: 2_500_000, v: 1, free: false },
      { title: '水泵更新', status: 'draft', fen: 900_000, v: 1, free: true },
      { title: '改厕', status: 'filed', fen: 1_500_000, v: 1, free: true },
      { title: '水库除险', status: 'executing', fen: 2_400_000, v: 1, free: true },
      { title: '水管', status: 'filed', fen: 600_000, v: 1, free: true },
      { title: '课桌', status: 'filed', fen: 800_000, v: 1, free: true },
    ]);
    expect(
      await rowsOf('SELECT entity_id, version, action, at, after FROM entity_history ORDER BY entity_id'),
    ).toEqual([
      {
        entity_id: idOf('e', 1),
        version: 1,
        action: 'register',
        at: new Date('2014-03-01T01:00Z'),
        after: { name: '崇义县水利局' },
      },
      {
        entity_id: idOf('e', 2),
        version: 1,
        action: 'register',
        at: new Date('2015-09-01T01:00Z'),
        after: { name: '过埠中心小学' },
      },
    ]);
  });

  it('has a clock for the plan in review, and for no other', async () => {
    const clocks =
      await rowsOf(`SELECT r.filing_id, r.version, r.started_at, r.due_at = f.due_at AS same, r.due_at > now() AS later, r.ended_at
      FROM filing_review r JOIN filing f ON f.id = r.filing_id`);
    const started_at = new Date('2019-06-02T02:00Z');
    expect(clocks).toEqual([
      { filing_id: idOf('f', 2), version: 2, started_at, same: true, later: true, ended_at: null },
    ]);
  });

  it('has the first version of every plan that was filed, and keeps the amendment that is on its way', async () => {
    const versions = await rowsOf(
      `SELECT filing_id, plan_version AS v, content->>'title' AS title, by_name, reason FROM filing_version ORDER BY 1`,
    );
    expect(versions.map(({ filing_id, v, title }) => [last(filing_id), v, title])).toEqual([
      [1, 1, '蓄水池修缮'],
      [4, 1, '改厕'],
      [5, 1, '水库除险'],
      [6, 1, '水管'],
      [7, 1, '课桌'],
    ]);
    expect(versions[0]).toMatchObject({ by_name: '钟审核', reason: '同意' });
    expect(await rowsOf('SELECT status, content, evidence FROM filing_amendment')).toEqual([
      { status: 'proposed', content: { title: '蓄水池重建' }, evidence: null },
    ]);
  });

  it('finds its plans by words of their titles', async () => {
    const found = (words: string) =>
      asSystem('SELECT filing_id AS id FROM filing_matches(query_grams($1), $2, 10)', [words, '360725']);
    expect([await found('水池 修缮'), await found('课桌'), await found('水池 课桌')]).toEqual([
      [{ id: idOf('f', 1) }],
      [{ id: idOf('f', 7) }],
      [],
    ]);
  });

  it('holds back the plan with a number of a person, and shows the others as before', async () => {
    expect(await rowsOf('SELECT filing_id, state, found, by_name FROM publication')).toEqual([
      {
        filing_id: idOf('f', 4),
        state: 'on_hold',
        found: [{ field: 'purposeStatement', kind: 'phone_number' }],
        by_name: 'rules',
      },
    ]);
    expect((await rowsOf('SELECT id FROM published_filing ORDER BY id')).map(({ id }) => last(id))).toEqual([
      1, 5, 6, 7,
    ]);
  });

  it('knows of which plans its releases tell, and lets nobody change a release', async () => {
    expect(await rowsOf('SELECT body, filing_ids FROM ocds_release ORDER BY seq')).toEqual([
      { body: { n: 1 }, filing_ids: [idOf('f', 1)] },
      { body: { n: 2 }, filing_ids: [idOf('f', 1)] },
      { body: { n: 3 }, filing_ids: [] },
    ]);
    await expect(asSystem(`UPDATE ocds_release SET filing_ids = '{}'`)).rejects.toThrow(
      /append-only|permission denied/,
    );
    expect(await rowsOf('SELECT guard::int, file FROM ocds_bulk_file')).toEqual([
      { guard: 0, file: { key: 'k' } },
    ]);
  });

  it('keeps contracts and payments that went beyond their limits for a reason, and takes no more of them without approval', async () => {
    expect(
      await rowsOf(
        'SELECT amount_fen::int AS fen, paid_fen::int AS paid, overrun_reason AS why, overrun_id FROM contract',
      ),
    ).toEqual([{ fen: 1_900_000, paid: 1_950_000, why: '材料涨价', overrun_id: null }]);
    const pay = `INSERT INTO payment (county_code, id, tender_id, contract_id, paid_on, amount_fen, voucher, overrun_reason, entered_at)
      VALUES ('360725', gen_random_uuid(), $1, $2, '2019-12-02', 1, 'PZ-2', '再付', now())`;
    await expect(asSystem(pay, [idOf('7', 1), idOf('3', 1)])).rejects.toMatchObject({
      constraint: 'paid_within_contract',
    });
  });

  it('gives each entity its own supplier where only unopened bids tell of it, and hides these bids from the office', async () => {
    const bids = await rowsOf(
      `SELECT b.id, s.name, s.sealed_by FROM bid b JOIN supplier s ON s.id = b.supplier_id ORDER BY b.id`,
    );
    expect(bids).toEqual([
      { id: idOf('b', 1), name: '崇义县建筑公司', sealed_by: null },
      { id: idOf('b', 2), name: '崇义县建筑公司', sealed_by: null },
      { id: idOf('b', 3), name: '赣州水利工程公司', sealed_by: idOf('e', 1) },
      { id: idOf('b', 4), name: '赣州水利工程公司', sealed_by: idOf('e', 2) },
    ]);
    expect(await rowsOf('SELECT count(*)::int AS n FROM supplier')).toEqual([{ n: 3 }]);
    const office = testCall({ actor: testActor(staffOf('county_reviewer')) });
    const seen = await database.read(office, (tx) =>
      tx.query<{ id: string }>('SELECT id FROM bid UNION ALL SELECT id FROM supplier ORDER BY 1'),
    );
    expect(seen.map(({ id }) => id)).toEqual([idOf('5', 1), idOf('b', 1)]);
    const steps = await database.read(office, (tx) => tx.query('SELECT action FROM tender_step'));
    expect(steps).toEqual([{ action: 'create' }]);
  });

  it('keeps typing that was not sent, and goes on counting from where each copy was', async () => {
    const copies = await rowsOf(
      'SELECT content::text AS content, title, revision, editor, sequence FROM filing_working_copy ORDER BY id',
    );
    expect(copies).toEqual([
      { content: '{"title": "没写完的计划"}', title: '', revision: '0', editor: null, sequence: 0 },
      { content: '{"title":  "泵站"}', title: '泵站', revision: '1575248400000', editor: null, sequence: 0 },
    ]);
  });

  it('knows what each entity spent on which day of the county, small plans together, and goes on keeping it', async () => {
    const spent = () =>
      rowsOf(`SELECT on_day::text AS day, category, summed, plans, amount_fen::int AS fen, right(filing_id::text, 2)::int AS plan
        FROM spending WHERE entity_id = '${idOf('e', 1)}' ORDER BY on_day, summed, filing_id`);
    const before = [
      { day: '2019-06-02', category: 'A0205', summed: false, plans: 1, fen: 2_000_000, plan: 1 },
      { day: '2019-06-02', category: 'A0205', summed: false, plans: 1, fen: 2_500_000, plan: 2 },
      { day: '2019-06-02', category: 'A0205', summed: true, plans: 1, fen: 600_000, plan: 0 },
      { day: '2019-06-03', category: 'A0205', summed: false, plans: 1, fen: 1_500_000, plan: 4 },
    ];
    expect(await spent()).toEqual(before);
    await asSystem(`UPDATE filing SET status = 'draft', quota_held = 'none' WHERE id = $1`, [idOf('f', 2)]);
    expect(await spent()).toEqual(before.filter(({ plan }) => plan !== 2));
  });

  it('recognises the documents of its allocations, keeps those that repeat one, and compares with them what comes', async () => {
    const known = await rowsOf(
      'SELECT document_no AS document, looked_for_repeats AS looked FROM quota_movement ORDER BY id',
    );
    expect(known).toEqual([
      { document: '赣财农〔2019〕12号', looked: null },
      { document: '赣财农〔2019〕12号', looked: null },
      { document: null, looked: null },
      { document: null, looked: null },
      { document: '赣财农〔2020〕8号', looked: true },
      { document: '赣财农〔2020〕8号', looked: null },
    ]);
    const allocate = `INSERT INTO quota_movement (county_code, quota_id, kind, amount_fen, reason, at, by_user, by_name)
      VALUES ('360725', $1, 'allocation', 1, '赣财农(2020)8号', now(), 'u', '财政局')`;
    await expect(asSystem(allocate, [idOf('9', 2)])).rejects.toMatchObject({
      constraint: 'allocated_once_by_document',
    });
    expect(
      await rowsOf('SELECT allocated_fen::int AS given, available_fen::int AS left FROM quota ORDER BY id'),
    ).toEqual([
      { given: 30_000_000, left: 21_000_000 },
      { given: 2_000_000, left: 2_000_000 },
    ]);
  });
});
