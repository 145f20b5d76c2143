import { eventually, type TestBroker, testBroker } from '@yinhu/testing';
import type { Broker } from '../broker/broker.ts';
import { SharedAttempts } from './shared-attempts.ts';

let nats: TestBroker;
let brokers: Broker[];
beforeAll(async () => {
  nats = await testBroker();
  brokers = [await nats.connectAs('gateway'), await nats.connectAs('gateway')];
});
afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.close()));
  await nats.stop();
});

const counters = (limit: number, windowMs = 60_000) =>
  brokers.map((broker) => new SharedAttempts(broker, { kind: 'sign_in_account', limit, windowMs }));

describe('attempts', () => {
  it('are counted for all replicas together, however many begin at once', async () => {
    const [one, other] = counters(5) as [SharedAttempts, SharedAttempts];
    const begun = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? one : other).begin('many')),
    );
    expect(begun.filter((forget) => forget !== undefined)).toHaveLength(5);
    expect(await one.begin('another')).toBeDefined();
  });

  it('that are forgotten leave room for others', async () => {
    const [one, other] = counters(5) as [SharedAttempts, SharedAttempts];
    const forget = await Promise.all(Array.from({ length: 5 }, () => one.begin('right')));
    expect(await other.begin('right')).toBeUndefined();
    await forget[0]?.();
    expect(await other.begin('right')).toBeDefined();
    expect(await one.begin('right')).toBeUndefined();
  });

  it('are forgotten by themselves when the window is over, and limited as it was last said', async () => {
    const [one, other] = counters(2, 2_000) as [SharedAttempts, SharedAttempts];
    await one.makeStream();
    for (const counter of [one, other]) expect(await counter.begin('brief')).toBeDefined();
    expect(await one.begin('brief')).toBeUndefined();
    await eventually(async () => (await one.begin('brief')) !== undefined);
  });
});
