import { creditCodeCheck } from '../kernel/check-digits.ts';
import { isIdentityNumber, kindOf, type PersonalNumber } from './number-kinds.ts';
import { DIGIT_FORMS, plainText } from './plain-text.ts';

/** A personal number in a text, and where: as indexes of the text that was given. */
export interface Finding {
  readonly kind: PersonalNumber;
  readonly from: number;
  readonly to: number;
}

const BETWEEN = '[^\\p{L}\\p{N}#]{0,3}';
/** Fast path: fewer than seven digits near each other are no personal number, as in nearly every text. */
const SUSPECT = new RegExp(`(?:[${DIGIT_FORMS}]${BETWEEN}){7}`, 'u');
/** Eighteen digits in whole groups, with anything but letters between them: (360725)1980/01/01-1239. */
const LOOSE = new RegExp(`(?<!\\d)(?=(\\d(?:${BETWEEN}\\d){16}${BETWEEN}[\\dXx])(?!\\d))`, 'gu');
/** An area code as most people write it: (0797)3812345. */
const AREA_CODE = /\((0\d{2,3})\)/g;
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
  /(?<![0-9A-Za-z])\d{6}-T?20[1-9]\d-\d{4,6}(?!\d|-[\dXx])/g,
  /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/gi,
  /(?<![0-9A-Za-z])(?=\d*[a-f])[0-9a-f]{32,128}(?![0-9A-Za-z])/gi,
  /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?/g,
  /(?:¥|CNY|RMB|人民币)\s?\d[\d,]{0,16}(?:\.\d{1,2})?(?!\d)/gi,
  new RegExp(`(?<!\\d|\\d[.,-])\\d[\\d,]{0,16}(?:\\.\\d{1,3})?\\s?${UNIT}`, 'gi'),
  /(?<!\d|\d[.,-])\d{1,13}\.\d{1,2}(?![\d.])/g,
];

/**
 * Identity, telephone and account numbers in a text, however they are typed: full-width, in Chinese, with
 * blanks or dashes.
 */
export function personalNumbers(given: string): Finding[] {
  if (!SUSPECT.test(given)) return [];
  const { text, places } = plainText(given);
  const searched = withoutHarmless(text).replace(AREA_CODE, ' $1 ');
  const findings = [...searched.matchAll(RUN)].flatMap((match) => inRun(searched, match[0], match.index));
  return [...findings, ...scattered(searched, findings)]
    .sort((a, b) => a.from - b.from)
    .map(({ kind, from, to }) => ({
      kind,
      from: places[from]?.[0] ?? 0,
      to: places[to - 1]?.[1] ?? given.length,
    }));
}

/**
 * Identity numbers with slashes, commas or brackets within. Such signs stand between amounts and years too,
 * so nothing else counts.
 */
function scattered(searched: string, found: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  for (const { 1: written = '', index: from } of searched.matchAll(LOOSE)) {
    const to = from + written.length;
    const isNew = [...found, ...findings].every((other) => other.to <= from || other.from >= to);
    if (isNew && isIdentityNumber(written.replace(/[^\dXx]/g, '').toUpperCase()))
      findings.push({ kind: 'identity_number', from, to });
  }
  return findings;
}

/** The text with each personal number as `***`. */
export function withoutPersonalNumbers(given: string): string {
  const findings = personalNumbers(given);
  if (findings.length === 0) return given;
  // Digits beside a number may form another one once it is removed.
  return withoutPersonalNumbers(
    findings.reduceRight((text, { from, to }) => `${text.slice(0, from)}***${text.slice(to)}`, given),
  );
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
