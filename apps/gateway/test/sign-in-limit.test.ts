import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { busNames } from '@yinhu/contracts/system';
import { operatorOf, type TestBroker, testBroker } from '@yinhu/testing';
import { type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

const LIMITS = { TRUST_PROXY: '1', SIGN_IN_FAILURES_PER_MINUTE: '4', SIGN_IN_FAILURES_PER_ADDRESS: '10' };

let nats: TestBroker;
let gateways: GatewayUnderTest[];
const start = async () => {
  nats = await testBroker();
  gateways = [
    await startGatewayUnderTest({ nats, env: LIMITS }),
    await startGatewayUnderTest({ nats, env: LIMITS }),
  ];
};
const stop = async () => {
  for (const gateway of gateways) await gateway.stop();
  await nats.stop();
};

/** At one of the gateways. */
const signIn = async (at: number, address: string, username: string, password: string) => {
  const response = await fetch(`${gateways[at]?.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ username, password }),
  });
  return { status: response.status, retryAfter: Number(response.headers.get('retry-after')) };
};
/** So many wrong passwords, by turns at both gateways; answers the statuses in order. */
const guess = async (times: number, address: string, username: string) => {
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) statuses.push((await signIn(i % 2, address, username, 'wrong')).status);
  return statuses;
};

describe('failed sign-ins at several gateways', () => {
  beforeAll(start);
  afterAll(stop);

  it('are counted together: whoever spreads guesses over them has no more', async () => {
    expect(await guess(6, '10.0.0.1', 'victim')).toEqual([401, 401, 401, 401, 429, 429]);
    for (const at of [0, 1]) {
      const { status, retryAfter } = await signIn(at, '10.0.0.1', 'victim', 'right');
      expect([status, retryAfter > 0 && retryAfter <= 60]).toEqual([429, true]);
    }
  });

  it('sent all at once are no more either', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, i) => signIn(i % 2, '10.0.0.2', 'victim', 'wrong')),
    );
    expect(all.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('for one account lock nobody else out behind the same address, however long they go on', async () => {
    expect((await guess(30, '10.0.0.3', 'victim')).filter((status) => status === 401)).toHaveLength(4);
    for (const at of [0, 1]) expect((await signIn(at, '10.0.0.3', 'neighbour', 'right')).status).toBe(200);
  });

  it('for many accounts end at the limit of their address', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 8 }, (_, i) => guess(2, '10.0.0.4', `account-${i}`)),
    );
    expect(statuses.flat().filter((status) => status === 401)).toHaveLength(10);
    expect((await signIn(1, '10.0.0.5', 'account-1', 'right')).status).toBe(200);
  });

  it('are no hindrance to somebody who signs in rightly again and again', async () => {
    for (let i = 0; i < 12; i++) expect((await signIn(i % 2, '10.0.0.6', 'busy', 'right')).status).toBe(200);
  });
});

/** A stream that takes what is counted and never answers. */
describe('while the broker cannot count, failed sign-ins', () => {
  beforeAll(async () => {
    nats = await testBroker();
    const connection = await connect(operatorOf(nats));
    const subject = busNames(nats.namespace).subject('attempts.>');
    const name = `SILENT_${nats.namespace.replace(/\W/g, '_')}`;
    await (await jetstreamManager(connection)).streams.add({ name, subjects: [subject], no_ack: true });
    await connection.close();
    gateways = [
      await startGatewayUnderTest({ nats, env: LIMITS }),
      await startGatewayUnderTest({ nats, env: LIMITS }),
    ];
  });
  afterAll(stop);

  it('are counted by each gateway for itself: neither any number of guesses, nor nobody at all', async () => {
    expect((await guess(12, '10.0.0.1', 'victim')).filter((status) => status === 401)).toHaveLength(8);
    expect((await signIn(0, '10.0.0.1', 'neighbour', 'right')).status).toBe(200);
    const told = gateways.map(({ log }) =>
      log.filter(({ msg }) => String(msg).includes('counted by this gateway alone')),
    );
    expect(told.map(({ length }) => length)).toEqual([1, 1]);
  });
});
