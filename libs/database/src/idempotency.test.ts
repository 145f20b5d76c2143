import { type Call, Problem } from '@yinhu/contracts/kernel';
import { testActor, testCall, withClient } from '../test/harness.ts';
import { type ThingDatabase, ThingRow, thingDatabase } from '../test/thing.ts';

const creating = (idempotencyKey: string, call: Partial<Call> = {}) =>
  testCall({ idempotencyKey, operation: 'filing.things.make', inputHash: 'a', ...call });

describe('an idempotency key', () => {
  let things: ThingDatabase;
  let worked: number;
  const make = (call: Call, title: string) =>
    things.database.transaction(call, async (tx) => {
      worked++;
      await tx.manager.insert(ThingRow, { divisionCode: '360725', title, amountFen: 1 });
      return { title };
    });
  const titles = async () =>
    (await things.database.system('36', (tx) => tx.query<{ title: string }>('SELECT title FROM thing'))).map(
      (row) => row.title,
    );
  const keysKept = async () =>
    (await things.database.system('36', (tx) => tx.query('SELECT FROM idempotency_key'))).length;

  beforeAll(async () => {
    things = await thingDatabase();
  });
  beforeEach(async () => {
    worked = 0;
    await withClient(things.superuserUrl, (client) => client.query('TRUNCATE thing, idempotency_key'));
  });
  afterAll(() => things.close());

  it('gives a repeat the first answer without doing the work', async () => {
    expect(await make(creating('k'), 'first')).toEqual({ title: 'first' });
    expect(await make(creating('k'), 'second')).toEqual({ title: 'first' });
    expect(worked).toBe(1);
    expect(await titles()).toEqual(['first']);
  });

  it('is refused for another body or another operation', async () => {
    await make(creating('k'), 'first');
    for (const other of [{ inputHash: 'b' }, { operation: 'filing.things.change' }]) {
      await expect(make(creating('k', other), 'second')).rejects.toMatchObject({
        code: 'idempotency_mismatch',
        status: 422,
      });
    }
    expect(await titles()).toEqual(['first']);
  });

  it('belongs to the caller: another user’s equal key is another key', async () => {
    await make(creating('k'), 'first');
    await make(creating('k', { actor: testActor({ userId: 'somebody else' }) }), 'second');
    await make(creating('k', { actor: null, operation: 'public' }), 'third').catch(() => undefined);
    expect((await titles()).sort()).toEqual(['first', 'second']);
  });

  it('that is in use at the same time answers 409 at once, and the answer afterwards', async () => {
    let proceed = () => {};
    const meanwhile = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = things.database.transaction(creating('k'), async (tx) => {
      begun();
      await meanwhile;
      await tx.manager.insert(ThingRow, { divisionCode: '360725', title: 'slow', amountFen: 1 });
      return { title: 'slow' };
    });
    await hasBegun;
    await expect(make(creating('k'), 'fast')).rejects.toMatchObject({
      code: 'idempotency_in_progress',
      status: 409,
    });
    proceed();
    await slow;
    expect(await make(creating('k'), 'again')).toEqual({ title: 'slow' });
    expect(await titles()).toEqual(['slow']);
  });

  it('used twenty times at once makes one thing', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => make(creating('k'), 'only')));
    expect(await titles()).toEqual(['only']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'idempotency_in_progress' });
      else expect(outcome.value).toEqual({ title: 'only' });
    }
  });

  it('keeps nothing of work that failed, which may then be tried again', async () => {
    const fail = things.database.transaction(creating('k'), async (tx) => {
      await tx.manager.insert(ThingRow, { divisionCode: '360725', title: 'lost', amountFen: 1 });
      throw new Problem('entity_suspended');
    });
    await expect(fail).rejects.toMatchObject({ code: 'entity_suspended' });
    expect(await keysKept()).toBe(0);
    expect(await make(creating('k'), 'kept')).toEqual({ title: 'kept' });
    expect(await titles()).toEqual(['kept']);
  });

  it('is forgotten after a day', async () => {
    await make(creating('k'), 'first');
    await withClient(things.superuserUrl, (client) =>
      client.query("UPDATE idempotency_key SET recorded_at = now() - interval '25 hours'"),
    );
    expect(await make(creating('k', { inputHash: 'b' }), 'second')).toEqual({ title: 'second' });
    expect(await make(creating('k', { inputHash: 'b' }), 'third')).toEqual({ title: 'second' });
  });

  it('keeps an answer of any characters', async () => {
    const answer = { title: `it's a "\\" \u0000 脐橙 \n; COMMIT; --` };
    const put = () => things.database.transaction(creating('k'), async () => answer);
    await put();
    expect(await put()).toEqual(answer);
  });
});
