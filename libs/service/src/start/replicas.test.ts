import { Problem } from '@yinhu/contracts/kernel';
import { type Broker, OperationClient } from '@yinhu/messaging';
import { type TestBroker, type TestDatabase, testBroker, testDatabase } from '@yinhu/testing';
import { type ChildService, startChildService } from '../../test/child-service.ts';
import { things, thingsService } from '../../test/things.ts';

let broker: TestBroker;
let database: TestDatabase;
let caller: Broker;
const replicas: ChildService[] = [];

beforeAll(async () => {
  [broker, database] = await Promise.all([testBroker(), testDatabase('filing', thingsService.migrations)]);
  caller = await broker.connectAs('gateway');
  replicas.push(...(await Promise.all([1, 2].map(() => startChildService(database, broker)))));
}, 60_000);

afterAll(async () => {
  for (const replica of replicas) replica.kill('SIGKILL');
  await Promise.all(replicas.map(({ exited }) => exited));
  await caller?.close();
  await database?.drop();
  await broker?.stop();
});

/** Keeps so many calls under way until told to stop; counts who answered and what was not answered. */
function load(client: OperationClient, atOnce: number) {
  const answeredBy = new Map<number, number>();
  const failures: unknown[] = [];
  let stopped = false;
  const keepCalling = async () => {
    while (!stopped) {
      await client.call(things.echo, { text: 'x', afterMs: 5 }).then(
        ({ pid }) => answeredBy.set(pid, (answeredBy.get(pid) ?? 0) + 1),
        (error) => failures.push(error),
      );
    }
  };
  const running = Promise.all(Array.from({ length: atOnce }, keepCalling));
  const stop = async () => {
    stopped = true;
    await running;
  };
  return { answeredBy, failures, stop };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('two replicas', () => {
  it('share the calls, and when one gets SIGTERM under load every call is still answered', async () => {
    const [leaving, staying] = replicas as [ChildService, ChildService];
    const client = new OperationClient(caller);
    const calls = load(client, 40);
    const count = ({ pid }: ChildService) => calls.answeredBy.get(pid) ?? 0;
    await until(() => count(leaving) > 200 && count(staying) > 200);
    leaving.kill('SIGTERM');
    await expect(leaving.exited).resolves.toBe(0);
    const before = count(staying);
    await until(() => count(staying) > before + 200);
    await calls.stop();
    expect(calls.failures).toEqual([]);
  }, 60_000);

  it('are ready for traffic until the last one leaves; then calls fail at once and may be tried again', async () => {
    const [, last] = replicas as [ChildService, ChildService];
    const ready = await fetch(`http://127.0.0.1:${last.healthPort}/health/ready`);
    expect(ready.status).toBe(200);
    await expect(ready.json()).resolves.toEqual({
      status: 'ok',
      parts: { running: true, broker: true, database: true },
    });
    last.kill('SIGTERM');
    await expect(last.exited).resolves.toBe(0);
    const failure = await new OperationClient(caller)
      .call(things.echo, { text: 'x' })
      .catch((error: Problem) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ code: 'service_unavailable' });
  }, 60_000);
});
