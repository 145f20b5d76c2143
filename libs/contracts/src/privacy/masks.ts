import { personalNumbers } from './personal-numbers.ts';
import { plainText } from './plain-text.ts';

/**
 * How personal data is masked, everywhere: in answers, events, audit records and free texts. A masked number
 * never tells more than its last two digits: the region is the dossier's village and the birth date is often
 * known, so that the middle and the end of an identity number must not be shown beside them.
 */

/** 王小明 → 王**; the surname stays, for people to recognise whom they know already. */
export const maskName = (name: string): string => {
  const [surname = '', ...given] = [...name];
  return surname + '*'.repeat(Math.max(1, given.length));
};

/** All but the last two characters of an identity number, phone or account. */
export const maskNumber = (number: string): string =>
  '*'.repeat(Math.max(number.length - 2, 2)) + number.slice(-2);

const GAP = '[ \\u00a0-]?';
const NOT_INSIDE = '(?<![\\dA-Za-z]-?)';
const digits = (count: number): string => Array.from({ length: count }, () => '\\d').join(GAP);
const DAY = `(?:0${GAP}[1-9]|[12]${GAP}\\d|3${GAP}[01])`;
const MONTH = `(?:0${GAP}[1-9]|1${GAP}[0-2])`;
const YEAR = `(?:1${GAP}[89]|2${GAP}0)${GAP}${digits(2)}`;

/**
 * Numbers of people within a text: identity numbers of 18 and 15 digits, mobile and fixed-line phones, bank
 * accounts of 16 to 19 digits. Grouped by blanks or dashes too. Speaking numbers of ours, credit codes with
 * letters and amounts are none.
 */
const PERSONAL_NUMBERS = new RegExp(
  [
    `${NOT_INSIDE}${digits(6)}${GAP}${YEAR}${GAP}${MONTH}${GAP}${DAY}${GAP}${digits(3)}${GAP}[\\dXx](?![\\dA-Za-z])`,
    `${NOT_INSIDE}[1-9]\\d{5}${GAP}\\d{2}${MONTH}${DAY}${GAP}\\d{3}(?![\\dA-Za-z])`,
    `${NOT_INSIDE}(?:\\+?86${GAP})?1${GAP}[3-9]${GAP}${digits(9)}(?!\\d)`,
    `${NOT_INSIDE}0\\d{2,3}${GAP}\\d{7,8}(?!\\d)`,
    `${NOT_INSIDE}\\d{4}(?:${GAP}\\d{4}){3}(?:${GAP}\\d{1,3})?(?![\\dA-Za-z])`,
  ].join('|'),
  'g',
);
const FULL_WIDTH = /[０-９Ｘｘ－]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Has the same length as the text, so that matches in one can be replaced in the other. */
const narrow = (text: string): string =>
  text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT));

/**
 * A text with the numbers of people in it masked, for example 电话 13812345678 → 电话 *********78: what the
 * public never reads, however it is typed, and what has the form of such a number.
 */
export function maskNumbersIn(text: string): string {
  const masked = maskForms(text);
  return personalNumbers(masked).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + maskNumber(digitsOf(rest.slice(from, to))) + rest.slice(to),
    masked,
  );
}

const digitsOf = (written: string): string => plainText(written).text.replace(/[^\dXx]/g, '');

function maskForms(text: string): string {
  let masked = '';
  let end = 0;
  for (const { 0: found, index } of narrow(text).matchAll(PERSONAL_NUMBERS)) {
    masked += text.slice(end, index) + maskNumber(found.replace(/[^\dXx]/g, ''));
    end = index + found.length;
  }
  return masked + text.slice(end);
}
