import { textFlaw } from '@yinhu/contracts/kernel';
import type { Cell } from './sheet.ts';

/** What no text has; of them only tabs and line breaks are typed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** What was left of bytes that are no character. */
const LOST = '\ufffd';

/** Why a cell cannot be taken, whatever its column. */
export function flawOf({ text, flaw }: Cell): string | undefined {
  if (flaw) return flaw;
  if (CONTROL.test(text)) return 'control_character';
  return text.includes(LOST) ? 'lone_surrogate' : textFlaw(text);
}
