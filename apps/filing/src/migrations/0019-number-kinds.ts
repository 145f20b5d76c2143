// A copy of what 0019-publications.ts went by when it was released. Today's rules are in contracts, under privacy.

/** Personal numbers that must not be published: identity number (身份证号), telephone number, account number (账号、卡号). */
export type PersonalNumber = 'identity_number' | 'phone_number' | 'account_number';

/** Digits as they were found: in groups, where something stood between them, and after which words. */
interface Digits {
  readonly groups: readonly string[];
  readonly before: string;
  /** Letters stand right before or after: part of a code, where only what is certain counts. */
  readonly isGlued: boolean;
}

const LABELS: readonly (readonly [kind: PersonalNumber, words: RegExp, digits: RegExp])[] = [
  ['identity_number', /(?:身份证|证件号|identity|id card)[^\d]{0,8}$/i, /^\d{14,17}[\dX]$/],
  ['account_number', /(?:账号|帐号|账户|帐户|卡号|存折|account|acct|card)[^\d]{0,6}$/i, /^\d{8,32}$/],
  ['phone_number', /(?:电话|手机|座机|联系方式|联系人|微信|tel|phone|mobile)[^\d]{0,6}$/i, /^\d{7,12}$/],
];

const MOBILE = /^(?:86|0086)?1[3-9]\d{9}$/;
const MOBILE_GROUPS = new Set([
  '11',
  '3-4-4',
  '3-8',
  '7-4',
  '3-3-5',
  '4-3-4',
  '5-6',
  '4-4-3',
  Array(11).fill(1).join('-'),
]);
const LANDLINE = /^(?:86|0086)?0(?:10|2\d|[3-9]\d\d)\d{7,8}$/;
const LANDLINE_GROUPS = /^(?:1[0-2]|[34]-[78]|[34]-[34]-4)$/;
const CARD_GROUPS = /^4-4-4-(?:4(?:-[1-3])?)$/;
/** The provinces' first digits (GB/T 2260). */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])\d{4}/;
const DATED = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/** The kind of personal number that these digits form, if any. */
export function kindOf(digits: Digits): PersonalNumber | undefined {
  const { groups, before, isGlued } = digits;
  const all = groups.join('');
  const shape = groups.map(({ length }) => length).join('-');
  if (holdsIdentityNumber(all)) return 'identity_number';
  if (isGlued) return undefined;
  const labelled = LABELS.find(([, words, form]) => form.test(all) && words.test(before));
  if (labelled) return labelled[0];
  if (groups.length === 1 || shape === '6-8-4' || shape === '6-6-3') {
    if (looksLikeIdentityNumber(all)) return 'identity_number';
  }
  if (isPhone(all, shape)) return 'phone_number';
  if (CARD_GROUPS.test(shape) || (groups.length === 1 && isAccount(all))) return 'account_number';
  return undefined;
}

/** Eighteen characters of it are an identity number with everything right: region, date, check digit. */
function holdsIdentityNumber(all: string): boolean {
  for (let i = 0; i + 18 <= all.length; i++) {
    const part = all.slice(i, i + 18);
    if (looksLikeIdentityNumber(part) && identityNumberCheck(part.slice(0, 17)) === part[17]) return true;
  }
  return false;
}

/** By region and date of birth alone: a slip of the pen in its last digit makes it no less somebody's. */
function looksLikeIdentityNumber(all: string): boolean {
  if (!REGION.test(all)) return false;
  if (/^\d{17}[\dX]$/.test(all)) return isDate(all.slice(6, 14));
  return /^\d{15}$/.test(all) && isDate(`19${all.slice(6, 12)}`);
}

function isDate(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
  ];
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const withoutCountry = (shape: string): string => shape.replace(/^[24]-/, '');

function isPhone(all: string, shape: string): boolean {
  if (MOBILE.test(all))
    return MOBILE_GROUPS.has(shape) || MOBILE_GROUPS.has(withoutCountry(shape)) || /^1[135]$/.test(shape);
  return LANDLINE.test(all) && (LANDLINE_GROUPS.test(shape) || LANDLINE_GROUPS.test(withoutCountry(shape)));
}

/** A number that begins with a date of this century is more likely a contract or voucher number. */
const isAccount = (all: string): boolean => /^\d{15,22}$/.test(all) && !DATED.test(all);

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of an identity number's first 17 digits (GB 11643-1999). */
const identityNumberCheck = (body: string): string => {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return '10X98765432'[sum % 11] ?? '';
};
