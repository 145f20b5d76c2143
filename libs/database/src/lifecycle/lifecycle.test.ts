import { v7 } from 'uuid';
import { overtaken, type TestDatabase, testCall, testDatabase } from '../../test/harness.ts';
import { PARCELS, Parcel1700000000001, ParcelRow } from '../../test/parcel.ts';
import { createDatabase, type Database, lockRecord, nextNumber, type Transaction } from '../index.ts';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await testDatabase('filing', [Parcel1700000000001]);
  database = createDatabase({ url: test.appUrl, service: 'filing', entities: [ParcelRow] });
  await database.connect();
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const by = { userId: 'u', name: '张三' };
const at = new Date('2019-05-06T02:00:00Z');
/** The call that enters a step may be of another time than the step itself. */
const entered = new Date('2019-05-07T02:00:00Z');
const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) =>
  database.transaction(testCall({ at: entered }), work);
const rows = (sql: string) => database.system('36', (tx) => tx.query(sql));
const parcel = (): ParcelRow => ({
  ...{ id: v7(), divisionCode: '360725102', countyCode: '360725', status: 'packed', version: 1 },
  ...{ contents: [{ what: '脐橙' }], tags: ['易碎'], weightFen: null, sentAt: null },
});
const pack = async () => {
  const step = PARCELS.begin('pack', { ...parcel(), version: 9 }, { by, at });
  await inTransaction(async (tx) => PARCELS.save(tx, step));
  return step.after;
};
const locked = (tx: Transaction, { countyCode, id }: ParcelRow) =>
  lockRecord(tx, ParcelRow, { countyCode, id });

describe('a lifecycle', () => {
  it('stores a new record whole, and of one that exists what a step has changed', async () => {
    const [packed, other] = [await pack(), await pack()];
    await inTransaction(async (tx) => {
      expect(await locked(tx, packed)).toEqual({ ...packed, version: 1 });
      // What somebody else's statement has changed stays as it is.
      await tx.query(`UPDATE parcel SET tags = '{加急}' WHERE id = $1`, [packed.id]);
      PARCELS.save(tx, PARCELS.take(packed, 'send', { by, at }, { contents: [], weightFen: 5, sentAt: at }));
    });
    await inTransaction(async (tx) => {
      const changed = { status: 'sent', contents: [], weightFen: 5, sentAt: at, version: 2, tags: ['加急'] };
      expect(await locked(tx, packed)).toEqual({ ...packed, ...changed });
      expect(await locked(tx, other)).toEqual(other);
    });
  });

  it('says of a record that is not there, or of another county, that it was not found', async () => {
    const { id } = await pack();
    const elsewhere = inTransaction((tx) => lockRecord(tx, ParcelRow, { countyCode: '360724', id }));
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_found', params: { what: id } });
  });

  it('locks a record before it looks at it, and so takes no step from a state that is over', async () => {
    const packed = await pack();
    const change = `UPDATE parcel SET status = 'lost', version = 2 WHERE id = '${packed.id}'`;
    const sent = overtaken(test, [change], () =>
      inTransaction(async (tx) => PARCELS.take(await locked(tx, packed), 'send', { by, at })),
    );
    await expect(sent).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('leaves a row of history, an event and an audit entry of each step', async () => {
    const packed = await pack();
    const sent = PARCELS.take(packed, 'send', { by, at });
    const lost = PARCELS.take(sent.after, 'lose', {
      by,
      at,
      reason: '电话 13812345678',
      place: { road: 323 },
    });
    await inTransaction(async (tx) => {
      PARCELS.store(tx, { before: packed, after: lost.after });
      PARCELS.record(tx, [sent, lost]);
    });
    const id = packed.id;
    expect(await rows(`SELECT * FROM parcel_step WHERE parcel_id = '${id}' ORDER BY version`)).toEqual(
      [
        { action: 'pack', version: 1, from_status: null, reason: null, place: null },
        { action: 'send', version: 2, from_status: 'packed', reason: null, place: null },
        { action: 'lose', version: 3, from_status: 'sent', reason: '电话 13812345678', place: { road: 323 } },
      ].map((step) => ({ ...step, parcel_id: id, at, by_name: '张三' })),
    );
    expect(
      await rows(
        `SELECT type, version, envelope ->> 'time' AS time, envelope -> 'data' AS state FROM outbox WHERE subject = '${id}' ORDER BY seq`,
      ),
    ).toEqual([
      { type: 'filing.parcel-packed', version: 1, time: at.toISOString(), state: { id, status: 'packed' } },
      { type: 'filing.parcel-sent', version: 2, time: at.toISOString(), state: { id, status: 'sent' } },
      { type: 'filing.parcel-lost', version: 3, time: at.toISOString(), state: { id, status: 'lost' } },
    ]);
    expect(
      await rows(
        `SELECT aggregate, action, division, reason, detail FROM audit WHERE record_id = '${id}' ORDER BY id`,
      ),
    ).toEqual([
      { aggregate: 'parcel', action: 'pack', division: '360725102', reason: null, detail: null },
      { aggregate: 'parcel', action: 'send', division: '360725102', reason: null, detail: null },
      {
        ...{ aggregate: 'parcel', action: 'report-loss', division: '360725102' },
        ...{ reason: '电话 *********78', detail: { place: { road: 323 } } },
      },
    ]);
  });

  it('refuses what its table does not list, in the words that people use for this kind of record', () => {
    const lost = { ...parcel(), status: 'lost' as const };
    expect(() => PARCELS.take(lost, 'lose', { by, at })).toThrow(
      expect.objectContaining({
        code: 'invalid_transition',
        params: { state: 'link_lost', action: 'end_link' },
      }),
    );
  });

  it('makes one step of two that are based on the same version, and stores nothing of the other', async () => {
    const packed = await pack();
    const take = (action: 'send' | 'lose') =>
      inTransaction(async (tx) => PARCELS.save(tx, PARCELS.take(packed, action, { by, at })));
    const results = await Promise.allSettled([take('send'), take('lose')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [stored] = await rows(`SELECT status, version FROM parcel WHERE id = '${packed.id}'`);
    const steps = await rows(
      `SELECT action FROM parcel_step WHERE parcel_id = '${packed.id}' ORDER BY version`,
    );
    const action = results[0]?.status === 'fulfilled' ? 'send' : 'lose';
    expect(stored).toEqual({ status: action === 'send' ? 'sent' : 'lost', version: 2 });
    expect(steps).toEqual([{ action: 'pack' }, { action }]);
  });
});

describe('numbers of a county', () => {
  const next = (county: string, year: number) =>
    inTransaction((tx) => nextNumber(tx, 'parcel_counter', county, year));

  it('have no gap and none twice, however many ask at once and some give theirs back', async () => {
    const given = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        inTransaction(async (tx) => {
          const number = await nextNumber(tx, 'parcel_counter', '360725', 2019);
          if (i % 4 === 0) throw new Error('given back');
          return number;
        }).catch(() => 0),
      ),
    );
    const kept = given.filter((number) => number > 0).sort((a, b) => a - b);
    expect(kept).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  it('begin with 1 in every county and every year', async () => {
    expect([await next('360724', 2019), await next('360724', 2019), await next('360724', 2020)]).toEqual([
      1, 2, 1,
    ]);
  });
});
