// A copy of what 0019-publications.ts went by when it was released. Today's rules are in contracts, under privacy.
import { kindOf, type PersonalNumber } from './0019-number-kinds.ts';
import { DIGIT_FORMS, plainText } from './0019-plain-text.ts';

/** A personal number in a text, and where: as indexes of the text that was given. */
interface Finding {
  readonly kind: PersonalNumber;
  readonly from: number;
  readonly to: number;
}

const BETWEEN = '[\\p{Z}\\p{Pd}\\p{Cf}\\p{M}\\t\\n._·•*]';
/** Fast path: fewer than seven digits near each other are no personal number, as in nearly every text. */
const SUSPECT = new RegExp(`(?:[${DIGIT_FORMS}]${BETWEEN}{0,3}){7}`, 'u');
const RUN = /\d(?:[\s\p{Z}\p{Pd}._·•*]{0,2}\d)*(?:[\s\p{Z}\p{Pd}._·•*]{0,2}[Xx](?![A-Za-z]))?/gu;
/** How many characters before a number are searched for a word that names its kind. */
const LABEL_REACH = 16;
/** Words right before a number that are no part of it. */
const LABEL_WORD = /(?:^|[^A-Za-z])(?:tel|phone|mobile|mob|fax|id|no|card|acct|account)$/i;

const CREDIT_CODE = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])/g;
const UNIT =
  '(?:[万亿]?元|[万亿](?!\\d)|分(?!\\d)|yuan|fen|CNY|RMB|公斤|千克|kg|斤|吨|亩|平方米|米|株|棵|只|头|袋|箱|户|人|个|批|份|%)';
/** Codes and amounts that may look like a personal number and are none. */
const HARMLESS: readonly RegExp[] = [
  /\bocds-[a-z0-9]{6,}-[A-Za-z0-9-]{1,100}/g,
  /(?<![0-9A-Za-z])\d{6}-T?20[1-9]\d-\d{4,6}(?!\d|-\d{4})/g,
  /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/gi,
  /(?<![0-9A-Za-z])(?=\d*[a-f])[0-9a-f]{32,128}(?![0-9A-Za-z])/gi,
  /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?/g,
  /(?:¥|CNY|RMB|人民币)\s?\d[\d,]{0,16}(?:\.\d{1,2})?(?!\d)/gi,
  new RegExp(`(?<!\\d|\\d[.,-])\\d[\\d,]{0,16}(?:\\.\\d{1,3})?\\s?${UNIT}`, 'gi'),
  /(?<!\d|\d[.,-])\d{1,13}\.\d{1,2}(?![\d.])/g,
];

/** Identity, telephone and account numbers in a text, however they are typed: full-width, in Chinese, with blanks or dashes. */
export function personalNumbers(given: string): Finding[] {
  if (!SUSPECT.test(given)) return [];
  const { text, places } = plainText(given);
  const searched = withoutHarmless(text);
  const findings: Finding[] = [];
  for (const match of searched.matchAll(RUN)) {
    for (const { kind, from, to } of inRun(searched, match[0], match.index)) {
      findings.push({ kind, from: places[from]?.[0] ?? 0, to: places[to - 1]?.[1] ?? given.length });
    }
  }
  return findings;
}

/** Replaces each digit of numbers that are not personal by a letter; the length stays. */
function withoutHarmless(text: string): string {
  const masked = text.replace(CREDIT_CODE, (code) => (isCreditCode(code) ? '#'.repeat(code.length) : code));
  return HARMLESS.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '#'.repeat(found.length)),
    masked,
  );
}

const isCreditCode = (code: string): boolean =>
  creditCodeCheck(code.slice(0, 17)) === code[17] &&
  kindOf({ groups: [code.replace(/[^0-9X]/g, '')], before: '', isGlued: true }) === undefined;

/** Finds the longest personal numbers among digits separated by blanks or dashes. */
function inRun(text: string, run: string, start: number): Finding[] {
  const groups = [...run.matchAll(/\d+[Xx]?|[Xx]/g)].map((match) => ({
    digits: match[0].toUpperCase(),
    from: start + match.index,
  }));
  const glue = text.slice(0, start);
  const isGlued =
    (/[A-Za-z]$/.test(glue) && !LABEL_WORD.test(glue) && !/\d{17}[Xx]$/.test(glue)) ||
    /^[A-Za-z]/.test(text.slice(start + run.length));
  const before = glue.slice(-LABEL_REACH);
  const findings: Finding[] = [];
  for (let i = 0; i < groups.length; ) {
    const taken = longestFrom(groups, i, { before: i === 0 ? before : '', isGlued });
    if (taken) findings.push(taken);
    i = taken ? taken.next : i + 1;
  }
  return findings;
}

/** Maximum number of groups that a number is written in. */
const MAX_GROUPS = 18;

function longestFrom(
  groups: readonly { readonly digits: string; readonly from: number }[],
  first: number,
  { before, isGlued }: { readonly before: string; readonly isGlued: boolean },
): (Finding & { readonly next: number }) | undefined {
  for (let next = Math.min(groups.length, first + MAX_GROUPS); next > first; next--) {
    const taken = groups.slice(first, next);
    const kind = kindOf({ groups: joined(taken.map(({ digits }) => digits)), before, isGlued });
    const last = taken.at(-1);
    if (kind && last) return { kind, from: taken[0]?.from ?? 0, to: last.from + last.digits.length, next };
  }
  return undefined;
}

/** The X that ends an identity number belongs to the digits before it. */
const joined = (groups: readonly string[]): string[] =>
  groups.at(-1) === 'X' ? [...groups.slice(0, -2), `${groups.at(-2) ?? ''}X`] : [...groups];

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check character of a unified social credit code's first 17 characters (GB 32100-2015). */
const creditCodeCheck = (body: string): string => {
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, i) => total + weight * CREDIT_ALPHABET.indexOf(body[i] ?? ''),
    0,
  );
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? '';
};
