import { z } from 'zod';
import { secret } from '../kernel/secret.ts';

/** A new password: at least 12 characters. */
export const Password = secret(z.string().min(12).max(128));
export type Password = z.infer<typeof Password>;

const MIN_DISTINCT = 6;
const RUNS = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];
const COMMON = /password|passw0rd|admin|welcome|iloveyou|woaini|letmein/g;

/**
 * Whether a password falls to the first guesses (after NIST SP 800-63B 5.1.1.2): few different characters, a
 * run on the keyboard, or little left once the user name and the commonest words are taken out.
 */
export function isWeakPassword(password: string, username: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < MIN_DISTINCT) return true;
  if (RUNS.some((run) => run.includes(lower) || [...run].reverse().join('').includes(lower))) return true;
  return new Set(lower.replaceAll(username.toLowerCase(), '').replace(COMMON, '')).size < MIN_DISTINCT;
}
