import { headers } from '@nats-io/transport-node';
import { type Actor, Problem } from '@yinhu/contracts/kernel';
import { type Broker, HEADER, OperationClient } from '@yinhu/messaging';
import { startTestService, type TestService } from '@yinhu/testing';
import { things, thingsService } from '../../test/things.ts';

let service: TestService;
let gateway: Broker;
const reviewer: Partial<Actor> = { role: 'county_reviewer' };

beforeAll(async () => {
  service = await startTestService(thingsService);
  gateway = await service.broker.connectAs('gateway');
});

afterAll(async () => {
  await gateway?.close();
  await service?.stop();
});

/** Sends bytes as they are; answers the reply. */
async function sendRaw(payload: string | Uint8Array, set: Record<string, string> = {}) {
  const values = headers();
  for (const [name, value] of Object.entries(set)) values.set(name, value);
  const { connection } = gateway;
  const subject = gateway.subject(things.echo.subject);
  const reply = await connection.request(subject, payload, { timeout: 5_000, headers: values });
  return reply.json<{ ok: boolean; error?: { code: string; params: object; retryable: boolean } }>();
}

const problem = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('a call', () => {
  it('is answered with the operation’s output', async () => {
    await expect(service.call(things.echo, { text: '脐橙' })).resolves.toEqual({
      text: '脐橙',
      pid: process.pid,
    });
  });

  it('carries several megabytes, as a page of a thousand rows may be', async () => {
    const text = '橙'.repeat(2_000_000);
    expect((await service.call(things.echo, { text })).text === text).toBe(true);
  });

  it('tells the handler who acts, when, and in which trace', async () => {
    const before = Date.now();
    const seen = await service.call(things.whoAmI, {}, { as: { username: 'li-na' } });
    expect(seen.username).toBe('li-na');
    expect(Date.parse(seen.at)).toBeGreaterThanOrEqual(before);
    expect(seen.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(seen.requestId).not.toBe('');
  });

  it('keeps its trace and request id', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const token = await service.tokens.actorToken();
    const client = new OperationClient(gateway);
    const seen = await client.call(things.whoAmI, {}, { token, traceparent, requestId: 'r-1' });
    expect(seen.requestId).toBe('r-1');
    expect(seen.traceparent.slice(0, 35)).toBe(traceparent.slice(0, 35));
    expect(seen.traceparent).not.toBe(traceparent);
  });

  it('with invalid input names every field at fault', async () => {
    const call = service.call(
      things.make,
      { name: '', parts: [{ fen: 1 }, { fen: -0.5 }], colour: 'red' } as never,
      { as: reviewer },
    );
    const error = (await call.catch((reason: Problem) => reason)) as Problem;
    expect(error).toEqual(problem('validation_failed'));
    expect(error.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'parts[1].fen', 'colour']),
    );
  });

  it('that is not JSON, or not UTF-8, is answered as malformed', async () => {
    for (const [payload, reason] of [
      ['{"text":', 'invalid_json'],
      ['', 'invalid_json'],
      [new Uint8Array([0x22, 0xff, 0x22]), 'invalid_utf8'],
    ] as const) {
      const reply = await sendRaw(payload);
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'malformed_request', params: { reason }, retryable: false },
      });
    }
  });

  it('whose deadline has passed is refused without being done', async () => {
    const reply = await sendRaw(JSON.stringify({ text: 'x' }), { [HEADER.timeLeft]: '0' });
    expect(reply.error).toMatchObject({ code: 'deadline_exceeded', retryable: true });
  });

  it('that takes longer than the caller waits ends with deadline_exceeded', async () => {
    const client = new OperationClient(gateway);
    await expect(client.call(things.echo, { text: 'x', afterMs: 2_000 }, { timeoutMs: 50 })).rejects.toEqual(
      problem('deadline_exceeded'),
    );
  });

  it('that nobody listens to fails within 100 ms, and may be tried again', async () => {
    const nobody = { ...things.echo, subject: 'rpc.filing.things.nobody' };
    const took: number[] = [];
    for (let i = 0; i < 10; i++) {
      const began = performance.now();
      await expect(service.call(nobody, { text: 'x' })).rejects.toEqual(problem('service_unavailable'));
      took.push(performance.now() - began);
    }
    // The best of ten: others may be using the processor.
    expect(Math.min(...took)).toBeLessThan(100);
  });

  it('fails at once while the broker is away', async () => {
    const broker = await service.broker.connectAs('gateway');
    await broker.close();
    await expect(new OperationClient(broker).call(things.echo, { text: 'x' })).rejects.toEqual(
      problem('service_unavailable'),
    );
  });
});

describe('errors of a handler', () => {
  it('arrive with their code and parameters when they are problems', async () => {
    await expect(service.call(things.fail, { how: 'problem' })).rejects.toMatchObject({
      code: 'quota_exceeded',
      params: { source: '财政', availableFen: 1, neededFen: 2 },
    });
  });

  it('arrive as internal_error with the request’s id, and no word of the cause, when they are defects', async () => {
    const error = await service.call(things.fail, { how: 'bug' }).catch((reason: Problem) => reason);
    expect(error).toEqual(problem('internal_error'));
    expect(JSON.stringify(error)).not.toContain('defect');
    expect((error as Problem).params.requestId).toBeTruthy();
  });

  it('include answers that break the contract, or that no message can carry', async () => {
    await expect(service.call(things.fail, { how: 'bad-output' })).rejects.toEqual(problem('internal_error'));
    await expect(service.call(things.fail, { how: 'too-large' })).rejects.toEqual(problem('internal_error'));
  });
});

describe('a token', () => {
  it('is needed where the operation asks for one', async () => {
    await expect(service.call(things.whoAmI, {})).rejects.toEqual(problem('unauthenticated'));
  });

  it('of another signer, or no token at all, is refused', async () => {
    const { testTokens } = await import('@yinhu/testing');
    const stranger = await (await testTokens()).actorToken();
    for (const token of [stranger, 'nonsense', `${stranger.slice(0, -4)}AAAA`]) {
      await expect(service.call(things.whoAmI, {}, { token })).rejects.toEqual(problem('unauthenticated'));
    }
  });

  it('whose claims were changed is refused', async () => {
    const [header, , signature] = (await service.tokens.actorToken()).split('.');
    const claims = Buffer.from(
      JSON.stringify({ iss: 'yinhu', sub: 'x', role: 'province_supervisor', exp: 4e9 }),
    ).toString('base64url');
    await expect(
      service.call(things.whoAmI, {}, { token: `${header}.${claims}.${signature}` }),
    ).rejects.toEqual(problem('unauthenticated'));
  });

  it('without a signature is refused', async () => {
    const [, claims] = (await service.tokens.actorToken()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    await expect(service.call(things.whoAmI, {}, { token: `${header}.${claims}.` })).rejects.toEqual(
      problem('unauthenticated'),
    );
  });

  it('of a role that may not call is refused', async () => {
    const call = service.call(things.make, { name: 'x' }, { as: { role: 'seller_clerk' } });
    await expect(call).rejects.toEqual(problem('forbidden'));
  });

  it('of a user does not open what is for services, nor that of a service what is for users', async () => {
    const { outboxHeads } = await import('@yinhu/contracts/kernel');
    const { ServiceTokens } = await import('../index.ts');
    const oversight = await service.broker.connectAs('oversight');
    await expect(
      service.call(outboxHeads('filing'), {}, { as: { role: 'province_supervisor' } }),
    ).rejects.toEqual(problem('forbidden'));
    const token = await new ServiceTokens(oversight.peers).token('filing');
    await expect(service.call(things.whoAmI, {}, { token })).rejects.toEqual(problem('forbidden'));
    await expect(service.call(outboxHeads('filing'), {})).resolves.toHaveLength(8);
    await oversight.close();
  });
});

describe('the effective instant', () => {
  const past = '2019-06-01T08:00:00.000Z';

  it('may lie in the past for who has the right', async () => {
    const seen = await service.call(things.whoAmI, {}, { as: { backdating: true }, effectiveAt: past });
    expect(seen.at).toBe(past);
  });

  it('may not for others, and never in the future', async () => {
    await expect(service.call(things.whoAmI, {}, { as: {}, effectiveAt: past })).rejects.toEqual(
      problem('backdating_forbidden'),
    );
    const future = new Date(Date.now() + 60_000).toISOString();
    await expect(
      service.call(things.whoAmI, {}, { as: { backdating: true }, effectiveAt: future }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'Effective-At', reason: 'in_future' }],
    });
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again, whatever the order of the fields, and refuses another input', async () => {
    const first = await service.call(
      things.make,
      { name: 'a', parts: [] },
      { as: reviewer, idempotencyKey: 'k1' },
    );
    const again = await service.call(
      things.make,
      { parts: [], name: 'a' },
      { as: reviewer, idempotencyKey: 'k1' },
    );
    expect(again).toEqual(first);
    await expect(
      service.call(things.make, { name: 'b' }, { as: reviewer, idempotencyKey: 'k1' }),
    ).rejects.toEqual(problem('idempotency_mismatch'));
  });
});
