/** A text with every way to write a digit made one, and where each of its characters stood. */
export interface PlainText {
  readonly text: string;
  /** Of each character: from where to where it stood in the text that was given. */
  readonly places: readonly (readonly [from: number, to: number])[];
}

const CHINESE_DIGITS = ['〇零○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
const DIGIT_OF = new Map(
  CHINESE_DIGITS.flatMap((forms, digit) => [...forms].map((form) => [form, String(digit)] as const)),
);
/** Zero-width characters and marks: they change nothing that people read. */
const UNSEEN = /^[\p{Cf}\p{M}]$/u;

/** Every character that can stand for a digit, as a part of a class of a regular expression. */
export const DIGIT_FORMS = `\\p{Nd}\\p{No}${CHINESE_DIGITS.join('')}`;

/**
 * Full-width, circled and Chinese digits as 0–9, compatibility forms as plain ones, without what cannot be
 * seen.
 */
export function plainText(given: string): PlainText {
  const characters: string[] = [];
  const places: [number, number][] = [];
  let at = 0;
  for (const character of given) {
    const from = at;
    at += character.length;
    if (UNSEEN.test(character)) continue;
    const plain = DIGIT_OF.get(character) ?? character.normalize('NFKC');
    for (let i = 0; i < plain.length; i++) {
      characters.push(plain.charAt(i));
      places.push([from, at]);
    }
  }
  return { text: characters.join(''), places };
}
