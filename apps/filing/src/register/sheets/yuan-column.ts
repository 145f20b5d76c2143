import { z } from 'zod';

const YUAN = /^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/;

/**
 * Reads an amount above 0 in yuan, thousands set apart or not, as fen: by its digits, never through a
 * fraction.
 */
export const yuanUpTo = (maxFen: number) =>
  z.string().transform((text, context): number => {
    const [whole = '', cents = ''] = text.replaceAll(',', '').split('.');
    const fen = YUAN.test(text) ? BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0')) : 0n;
    if (fen > 0n && fen <= BigInt(maxFen)) return Number(fen);
    context.addIssue({ code: 'custom', params: { reason: fen > 0n ? 'sum_too_big' : 'money' } });
    return z.NEVER;
  });
