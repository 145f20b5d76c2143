import { z } from 'zod';
import { call } from './counter.mjs';

/** What holds in each of two test files of one worker. */
export function check() {
  it('finds our modules new, libraries as they were, and nothing that the other file set', () => {
    expect(call()).toBe(1);
    expect(process.env.LEFT_BEHIND).toBeUndefined();
    process.env.LEFT_BEHIND = 'by the other file';
    expect(z.date().safeParse(new Date()).success).toBe(true);
    globalThis.zodsSeen ??= [];
    globalThis.zodsSeen.push(z);
    expect(new Set(globalThis.zodsSeen).size).toBe(1);
    process.stdout.write(`file ${globalThis.zodsSeen.length}\n`);
  });
}
