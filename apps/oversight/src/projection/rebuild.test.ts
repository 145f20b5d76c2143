import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { aggregate, Id } from '@yinhu/contracts/kernel';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { eventually, startTestService, type TestService, withClient } from '@yinhu/testing';
import { oversight } from '../oversight.service-definition.ts';
import { PRODUCERS } from './reactions.ts';

@Module({})
class EmptyModule {}

/** Nobody’s figures come of it: what is tried here is how a rebuild goes, not what it counts. */
const note = aggregate({ service: 'filing', name: 'note', state: Id, events: ['note-written'] });
const as = { role: 'province_supervisor', division: '36' } as const;
const WAIT = { withinMs: 25_000 };
const PROJECTION = 'SELECT generation, building FROM projection';

const NOTES = Array.from({ length: 20 }, () => randomUUID());

let producers: TestService[];
let service: TestService;

beforeAll(async () => {
  const [filing = 'filing', ...others] = PRODUCERS;
  const definition = (name: (typeof PRODUCERS)[number]) => ({
    name,
    module: EmptyModule,
    entities: [],
    migrations: [],
  });
  const first = await startTestService(definition(filing));
  const { broker, tokens } = first;
  producers = [first];
  for (const name of others) producers.push(await startTestService({ ...definition(name), broker, tokens }));
  for (const id of NOTES)
    await first.database.system('36', async (tx) =>
      tx.emit(note, 'note-written', { id, version: 1, division: '360725', state: id }),
    );
  service = await startTestService({ ...oversight, broker, tokens });
}, 120_000);
afterAll(async () => {
  await service?.stop();
  for (const producer of producers ?? []) await producer.stop();
});

const status = () => service.call(OVERSIGHT.projection.status, {}, { as });
const rebuild = () => service.call(OVERSIGHT.projection.rebuild, {}, { as });
const cancel = (generation: number) =>
  service.call(OVERSIGHT.projection.cancelRebuild, { generation }, { as });
const owner = (sql: string) => withClient(service.testDatabase.ownerUrl, (client) => client.query(sql));
const projection = async () => (await owner(PROJECTION)).rows[0];

describe('a rebuild', () => {
  it('comes into use when it is complete', async () => {
    const { generation } = await rebuild();
    await eventually(async () => (await status()).generation === generation, WAIT);
    expect((await status()).building).toBeNull();
  });

  it('whose process died says so, and can be cancelled, or begun anew under a number that none had', async () => {
    const { generation } = await status();
    await owner(
      `UPDATE projection SET building = 50, building_since = now(), building_seen_at = now() - interval '1 minute'`,
    );
    expect((await status()).building).toMatchObject({ generation: 50, alive: false });
    await cancel(50);
    expect(await projection()).toEqual({ generation, building: null });
    await expect(cancel(50)).rejects.toMatchObject({ code: 'not_found' });
    await owner(`UPDATE projection SET building = 60, building_seen_at = now() - interval '1 minute'`);
    const anew = await rebuild();
    expect(anew.generation).toBeGreaterThan(60);
    await eventually(async () => (await status()).generation === anew.generation, WAIT);
  });

  it('that is at work is begun by no other, and stops when it is cancelled without a change to what is in use', async () => {
    const before = await status();
    await withClient(service.testDatabase.ownerUrl, async (client) => {
      // Nobody can enter an event meanwhile.
      await client.query('BEGIN; LOCK TABLE inbox_watermark IN SHARE ROW EXCLUSIVE MODE');
      const { generation } = await rebuild();
      expect((await status()).building).toMatchObject({ generation, alive: true });
      await expect(rebuild()).rejects.toMatchObject({ code: 'conflict' });
      await cancel(generation);
      await client.query('ROLLBACK');
      const after = await rebuild();
      expect(after.generation).toBeGreaterThan(generation);
      await eventually(async () => (await status()).generation === after.generation, WAIT);
    });
    expect((await status()).generation).toBeGreaterThan(before.generation);
    expect(
      (
        await owner(
          `SELECT count(*)::int AS n FROM inbox WHERE consumer <> 'oversight@' || (${PROJECTION.replace(', building', '')})`,
        )
      ).rows,
    ).toEqual([{ n: 0 }]);
  });

  it('is cancelled by the province alone', async () => {
    await expect(
      service.call(OVERSIGHT.projection.cancelRebuild, { generation: 1 }, { as: { role: 'county_admin' } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
