import { OperationClient } from '@yinhu/messaging';
import {
  eventually,
  serveKeys,
  type TestBroker,
  type TestDatabase,
  type TestTokens,
  testBroker,
  testDatabase,
  testTokens,
} from '@yinhu/testing';
import { type ChildService, startChildService } from '../../test/child-service.ts';
import { things, thingsService } from '../../test/things.ts';

let broker: TestBroker;
let database: TestDatabase;
let tokens: TestTokens;

beforeAll(async () => {
  [broker, database, tokens] = await Promise.all([
    testBroker(),
    testDatabase('filing', thingsService.migrations),
    testTokens(),
  ]);
}, 60_000);

afterAll(async () => {
  await database?.drop();
  await broker?.stop();
});

/** A caller here, and a service on a machine whose clock differs by so much. */
async function apart(
  aheadMs: number,
  work: (client: OperationClient, service: ChildService) => Promise<void>,
): Promise<void> {
  const connected = await broker.connectAs('gateway');
  const identity = await serveKeys(broker, tokens);
  const service = await startChildService(database, broker, aheadMs);
  try {
    await work(new OperationClient(connected), service);
  } finally {
    service.kill('SIGTERM');
    await service.exited;
    await Promise.all([connected.close(), identity.close()]);
  }
}

const HOUR_MS = 3_600_000;

describe('machines whose clocks differ', () => {
  it.each([
    ['ahead by an hour', HOUR_MS],
    ['behind by an hour', -HOUR_MS],
  ])(
    'answer each other’s calls in time, %s, and tell the skew',
    async (_, aheadMs) => {
      await apart(aheadMs, async (client, service) => {
        await expect(client.call(things.echo, { text: 'x' })).resolves.toMatchObject({ pid: service.pid });
        expect(Math.abs((client.clockSkew.largest().get('filing') ?? 0) - aheadMs)).toBeLessThan(2_000);
        const metrics = await eventually(async () => {
          await fetch(`http://127.0.0.1:${service.healthPort}/health/ready`);
          const text = await (await fetch(`http://127.0.0.1:${service.healthPort}/metrics`)).text();
          return /yinhu_clock_skew_seconds\{[^}]*peer="database"[^}]*\} (-?[\d.]+)/.exec(text)?.[1];
        });
        expect(Math.abs(Number(metrics) + aheadMs / 1000)).toBeLessThan(2);
      });
    },
    60_000,
  );

  it('by five and a half minutes still take a fresh token, which is good for five', async () => {
    await apart(330_000, async (client) => {
      await expect(
        client.call(things.whoAmI, {}, { token: await tokens.actorToken() }),
      ).resolves.toMatchObject({
        username: 'county-reviewer',
      });
    });
  }, 60_000);

  it('by an hour, ahead, refuse a token as too old, which the skew explains', async () => {
    await apart(HOUR_MS, async (client) => {
      await expect(
        client.call(things.whoAmI, {}, { token: await tokens.actorToken() }),
      ).rejects.toMatchObject({ code: 'session_expired' });
    });
  }, 60_000);
});
