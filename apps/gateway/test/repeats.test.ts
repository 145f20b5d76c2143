import { HttpClient, type HttpClientOptions } from '@yinhu/contracts/client';
import { IDENTITY } from '@yinhu/contracts/identity';
import { Problem } from '@yinhu/contracts/kernel';
import { eventually, startTcpProxy, type TcpProxy } from '@yinhu/testing';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';
import { things } from './sample-operations.ts';
import { attached } from './sample-services.ts';

let gateway: GatewayUnderTest;
let network: TcpProxy;
let client: HttpClient;
/** Idempotency keys of what was sent to the gateway, in order. */
let keys: string[] = [];
/** Of these the first so many are answered into the void. */
let cuts = 0;

const atGateway = (): HttpClientOptions => ({
  baseUrl: network.url.replace(/\/$/, ''),
  accessToken: () => as('county_admin').authorization?.replace('Bearer ', ''),
});

beforeAll(async () => {
  gateway = await startGatewayUnderTest();
  network = await startTcpProxy(gateway.url);
  client = new HttpClient(atGateway());
});

afterAll(async () => {
  await network?.close();
  await gateway?.stop();
});

beforeEach(() => {
  keys = [];
  network.watch((bytes) => {
    const text = bytes.toString('latin1');
    if (!/^(GET|POST|PUT|DELETE) /.test(text)) return 'pass';
    keys.push(/\r\nidempotency-key: ([^\r]+)/i.exec(text)?.[1] ?? 'none');
    return keys.length <= cuts ? 'cut-when-answered' : 'pass';
  });
});

afterEach(() => {
  cuts = 0;
  attached.refusal = undefined;
});

const file = { bytes: new Blob(['a,b\n1,2\n'], { type: 'text/csv' }), fileName: 'list.csv' };
const THING = '0197a000-0000-7000-8000-000000000003';
const attach = () => client.upload(things.attach, { id: THING, kind: 'plan' }, file);

describe('our client, when an answer does not arrive,', () => {
  it('sends what makes a record again with the same key', async () => {
    cuts = 2;
    const answer = await client.call(things.echo, {});
    expect(keys).toEqual([answer.idempotencyKey, answer.idempotencyKey, answer.idempotencyKey]);
  }, 20_000);

  it('sends what changes a record again with the same key', async () => {
    cuts = 1;
    await expect(client.call(things.change, { id: THING, title: '柚', priceFen: 5 })).resolves.toMatchObject({
      title: '柚',
    });
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  }, 20_000);

  it('keeps the key that it was given', async () => {
    cuts = 1;
    await expect(client.call(things.echo, {}, { idempotencyKey: 'mine' })).resolves.toMatchObject({
      idempotencyKey: 'mine',
    });
    expect(keys).toEqual(['mine', 'mine']);
  }, 20_000);

  it('asks a question again, without a key', async () => {
    cuts = 1;
    await expect(client.call(things.get, { id: THING })).resolves.toMatchObject({ id: THING });
    expect(keys).toEqual(['none', 'none']);
  }, 20_000);

  it('sends a sign-in once: its answer is kept for nobody', async () => {
    cuts = 1;
    await expect(client.call(IDENTITY.sessions.open, { username: 'a', password: 'b' })).rejects.toMatchObject(
      { name: 'TypeError' },
    );
    expect(keys).toEqual(['none']);
  }, 20_000);

  it('gives up after some attempts, and says what it was', async () => {
    const quick = new HttpClient({ ...atGateway(), repeatAfterMs: [1, 1] });
    cuts = 99;
    await expect(quick.call(things.echo, {})).rejects.toMatchObject({ name: 'TypeError' });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});

describe('our client, when an answer says that the outcome is not known,', () => {
  it.each(['outcome_unknown', 'service_unavailable', 'idempotency_in_progress'] as const)(
    'repeats %s',
    async (code) => {
      attached.refusal = new Problem(code);
      const answer = attach();
      await eventually(() => keys.length > 1);
      attached.refusal = undefined;
      await expect(answer).resolves.toMatchObject({ id: THING });
      expect(new Set(keys).size).toBe(1);
    },
    20_000,
  );

  it.each(['quota_exceeded', 'idempotency_mismatch', 'internal_error'] as const)(
    'does not repeat %s',
    async (code) => {
      attached.refusal = new Problem(code);
      await expect(attach()).rejects.toMatchObject({ problem: { code } });
      expect(keys).toHaveLength(1);
    },
  );
});

describe('a call whose service dies over it', () => {
  it('tells the caller in words that the outcome is not known and that sending it again is safe', async () => {
    attached.refusal = new Problem('outcome_unknown');
    const once = new HttpClient({ ...atGateway(), repeatAfterMs: [], language: () => 'zh-CN' });
    const refused = once.upload(things.attach, { id: THING, kind: 'plan' }, file);
    await expect(refused).rejects.toMatchObject({
      problem: { status: 504, code: 'outcome_unknown' },
      retryAfter: 1,
    });
    await expect(refused).rejects.toThrow('无法确认操作是否已生效');
  });
});
