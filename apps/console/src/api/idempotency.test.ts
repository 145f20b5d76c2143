import { ApiError } from '@yinhu/contracts/client';
import { FILING } from '@yinhu/contracts/filing';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { ErrorCode, Operation } from '@yinhu/contracts/kernel';
import { withKey } from './idempotency.ts';

const command = FILING.filings.submit;
const refusal = (status: number, code: ErrorCode) =>
  new ApiError({ code, status, title: '', detail: '' }, null);
const unanswered: readonly Error[] = [
  new TypeError('Failed to fetch'),
  refusal(504, 'outcome_unknown'),
  refusal(409, 'idempotency_in_progress'),
];

/** The key that an attempt is sent with, and how it ends. */
async function attempt(
  input: object,
  error?: Error,
  operation: Operation = command,
): Promise<string | undefined> {
  let used: string | undefined;
  await withKey(operation, input, async (key) => {
    used = key;
    if (error) throw error;
  }).catch(() => undefined);
  return used;
}

describe('the key of an action', () => {
  it('is that of the attempt before, for as long as its outcome is not known', async () => {
    const input = { id: 'unknown' };
    const first = await attempt(input, new TypeError('Failed to fetch'));
    expect(first).toMatch(/^[0-9a-f-]{32,36}$/);
    for (const error of unanswered) expect(await attempt(input, error)).toBe(first);
    expect(await attempt(input)).toBe(first);
  });

  it('is another for the same action made again, once the first was done or refused', async () => {
    const input = { id: 'settled' };
    const done = await attempt(input);
    const refused = await attempt(input, refusal(409, 'invalid_transition'));
    expect(new Set([done, refused, await attempt(input)]).size).toBe(3);
  });

  it('is the same for a second click while the first is on its way', async () => {
    const keys: (string | undefined)[] = [];
    const click = () => withKey(command, { id: 'twice' }, async (key) => void keys.push(key));
    await Promise.all([click(), click()]);
    expect(keys[0]).toBeDefined();
    expect(keys[1]).toBe(keys[0]);
  });

  it('is another for another record, and none for what takes none', async () => {
    expect(await attempt({ id: 'one' })).not.toBe(await attempt({ id: 'other' }));
    expect(await attempt({}, undefined, IDENTITY.sessions.refresh)).toBeUndefined();
    expect(await attempt({ id: 'x' }, undefined, FILING.filings.get)).toBeUndefined();
  });
});
