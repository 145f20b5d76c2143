import type { FieldFault } from './errors.ts';
import { ERRORS, type ErrorCode, errorText, fillText, inWords } from './errors.ts';
import type { Bilingual, Language } from './language.ts';
import { FORMATS, REASONS, type ReasonCatalogue } from './reasons.ts';

type Params = NonNullable<FieldFault['params']>;

const TYPE_NAMES: Record<string, Bilingual> = {
  string: { 'zh-CN': '文字', en: 'a text' },
  number: { 'zh-CN': '数', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'an integer' },
  boolean: { 'zh-CN': ' true 或 false', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  tuple: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
  record: { 'zh-CN': '对象', en: 'an object' },
  date: { 'zh-CN': '日期', en: 'a date' },
  null: { 'zh-CN': ' null', en: 'null' },
};

/** Whether a schema's own message names a reason or format that has a text here. */
export const isFaultReason = (name: string): boolean => Object.hasOwn(REASONS, name);
export const isFaultFormat = (name: string): boolean => Object.hasOwn(FORMATS, name);

/** The sentence for one fault: what is allowed, in the given language. Never repeats the input. */
export function faultText(reason: string, params: Params = {}, language: Language = 'zh-CN'): string {
  if (reason === 'type' || reason === 'too_small' || reason === 'too_big' || reason === 'multiple_of')
    return sizeText(reason, params, language);
  if (reason === 'format') return (FORMATS[String(params.format)] ?? REASONS.invalid)[language];
  if (isErrorCode(reason)) return errorText(reason, params, language);
  const text = isFaultReason(reason) ? REASONS[reason as keyof ReasonCatalogue] : REASONS.invalid;
  return fillText(text[language], text.labels ? inWords(params, language, text.labels) : params);
}

/** A rejection by a use case, reported as the fault of one part. */
const isErrorCode = (reason: string): reason is ErrorCode => Object.hasOwn(ERRORS, reason);

function sizeText(reason: string, params: Params, language: Language): string {
  const expected = String(params.expected ?? '');
  if (expected === 'number' || expected === 'int') return numberText(params, language);
  if (reason !== 'type') return lengthText(params, language);
  const names = expected.split('|').map((name) => TYPE_NAMES[name]?.[language] ?? name);
  return fillText(REASONS.value_type[language], { expected: names.join(language === 'en' ? ' or ' : '或') });
}

/** For example 须为不小于 0 的整数（分）, Must be an integer of at least 0 (in fen). */
function numberText(params: Params, language: Language): string {
  const noun = TYPE_NAMES[String(params.expected)]?.[language] ?? '';
  const limits = language === 'en' ? englishLimits(params) : chineseLimits(params);
  const unit = params.unit === 'fen' ? fenText(params, language) : '';
  const step =
    params.step === undefined
      ? ''
      : { 'zh-CN': `，且为 ${params.step} 的倍数`, en: `, a multiple of ${params.step}` }[language];
  return language === 'en' ? `Must be ${noun}${limits}${unit}${step}` : `须为${limits}${noun}${unit}${step}`;
}

/** States limits in yuan too, since people type yuan. */
function fenText({ min, max }: Params, language: Language): string {
  if (typeof min !== 'number' || typeof max !== 'number')
    return { 'zh-CN': '（分）', en: ' (in fen)' }[language];
  const yuan = (fen: number) => new Intl.NumberFormat(language).format(fen / 100);
  return {
    'zh-CN': `（分，即 ${yuan(min)} 至 ${yuan(max)} 元）`,
    en: ` (in fen: ¥${yuan(min)} to ¥${yuan(max)})`,
  }[language];
}

function chineseLimits({ min, above, max, below }: Params): string {
  if (min !== undefined && max !== undefined) return ` ${min} 至 ${max} 之间的`;
  const low = min !== undefined ? `不小于 ${min}` : above !== undefined ? `大于 ${above}` : '';
  const high = max !== undefined ? `不大于 ${max}` : below !== undefined ? `小于 ${below}` : '';
  return low || high ? `${[low, high].filter(Boolean).join('、')} 的` : '';
}

function englishLimits({ min, above, max, below }: Params): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  const low = min !== undefined ? `of at least ${min}` : above !== undefined ? `greater than ${above}` : '';
  const high = max !== undefined ? `of at most ${max}` : below !== undefined ? `less than ${below}` : '';
  return low || high ? ` ${[low, high].filter(Boolean).join(' and ')}` : '';
}

/** For example 须为 1 至 200 个字符, Must have 1 to 200 characters. */
function lengthText({ expected, min, max }: Params, language: Language): string {
  if (expected === 'string' && min === 1 && max === undefined)
    return language === 'en' ? 'Must not be empty' : '不能为空';
  const things =
    expected === 'string' ? { 'zh-CN': '个字符', en: 'characters' } : { 'zh-CN': '项', en: 'items' };
  if (language === 'en') {
    const size =
      min === max
        ? `exactly ${min}`
        : min === undefined
          ? `at most ${max}`
          : max === undefined
            ? `at least ${min}`
            : `${min} to ${max}`;
    return `Must have ${size} ${things.en}`;
  }
  const size =
    min === max
      ? `${min} `
      : min === undefined
        ? `至多 ${max} `
        : max === undefined
          ? `至少 ${min} `
          : ` ${min} 至 ${max} `;
  return `须为${size}${things['zh-CN']}`.replace(/(为)(\d)/, '$1 $2');
}
