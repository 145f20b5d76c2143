import { randomBytes } from 'node:crypto';
import { IDENTITY } from '@yinhu/contracts/identity';
import { createDatabase, type Database } from '@yinhu/database';
import { ActorVerifier, type KeySource, Schedule, signActorToken } from '@yinhu/service';
import { type TestDatabase, testActor, testDatabase } from '@yinhu/testing';
import { pino } from 'pino';
import { Identity1700000000001 } from '../migrations/0001-identity.ts';
import { Settings } from '../settings.ts';
import { SigningKeys } from './signing-keys.ts';

const settings = new Settings(randomBytes(32), false);
const schedule = new Schedule(pino({ level: 'silent' }));
let tables: TestDatabase;
let databases: Database[];
let replicas: SigningKeys[];

beforeEach(async () => {
  tables = await testDatabase('identity', [Identity1700000000001]);
  databases = [0, 1].map(() => createDatabase({ url: tables.appUrl, service: 'identity', entities: [] }));
  await Promise.all(databases.map((database) => database.connect()));
  replicas = databases.map((database) => new SigningKeys(database, settings, schedule));
});
afterEach(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await tables.drop();
});

afterAll(() => schedule.stop());

const [first, second] = [() => replicas[0] as SigningKeys, () => replicas[1] as SigningKeys];
/** These tests are about keys. */
const nobodysEnded = async () => undefined;
const source: KeySource = async () => IDENTITY.keys.list.output.parse({ keys: await second().published() });
const sql = (statement: string) => databases[0]?.system('36', (tx) => tx.query(statement));
/** As if the newest key had begun to sign so many seconds ago. */
const age = (seconds: number) =>
  sql(`UPDATE signing_key SET active_from = active_from - interval '${seconds} seconds'`);

describe('signing keys', () => {
  it('are made once, though two replicas start at once, and both sign with it', async () => {
    await Promise.all(replicas.map((replica) => replica.onModuleInit()));
    const [one, other] = await Promise.all(replicas.map((replica) => replica.current()));
    expect(one?.kid).toBe(other?.kid);
    const published = await first().published();
    expect(published).toEqual([
      { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: one?.kid, alg: 'EdDSA', use: 'sig' },
    ]);
  });

  it('are kept sealed', async () => {
    await first().renew();
    const { privateKey } = await first().current();
    if (!('export' in privateKey)) throw new Error('not a KeyObject');
    const secret = (privateKey.export({ format: 'jwk' }) as { d: string }).d;
    const stored = await sql(`SELECT encode(sealed_private_key, 'hex') AS sealed FROM signing_key`);
    expect(JSON.stringify(stored)).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    const stranger = new SigningKeys(
      databases[0] as Database,
      new Settings(randomBytes(32), false),
      schedule,
    );
    await expect(stranger.current()).rejects.toThrow(/^YINHU_MASTER_KEY does not open signing key/);
  });

  it('are renewed: the new one is published before it signs, the old one verifies as long as its tokens are good', async () => {
    await first().onModuleInit();
    const old = await first().current();
    const token = await signActorToken(testActor(), old);
    await first().renew(0);
    const [{ kid: stillOld }, published] = await Promise.all([second().current(), first().published()]);
    expect([stillOld, published.length]).toEqual([old.kid, 2]);

    await age(120);
    const renewed = await new SigningKeys(databases[0] as Database, settings, schedule).current();
    expect(renewed.kid).not.toBe(old.kid);
    const verifier = new ActorVerifier(source, nobodysEnded);
    await expect(verifier.verify(token)).resolves.toMatchObject({ role: 'county_reviewer' });
    await expect(verifier.verify(await signActorToken(testActor(), renewed))).resolves.toMatchObject({
      role: 'county_reviewer',
    });

    await age(3600);
    expect((await first().published()).map(({ kid }) => kid)).toEqual([renewed.kid]);
    await expect(new ActorVerifier(source, nobodysEnded).verify(token)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('are not renewed before their time', async () => {
    await first().renew();
    await Promise.all(replicas.map((replica) => replica.renew()));
    expect(await first().published()).toHaveLength(1);
  });
});
