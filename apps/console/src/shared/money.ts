import type { Language } from '@yinhu/contracts/kernel';

/** An amount split for large print: figure and unit. */
export interface Amount {
  /** In front of the figure, for example ¥. */
  readonly sign: string;
  readonly figure: string;
  readonly unit: string;
}

const number = (value: number, language: Language, minimum: number, maximum: number) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: minimum, maximumFractionDigits: maximum }).format(
    value,
  );

/** Large amounts as people say them: 3,267.7 万元, ¥32.68 million. */
export function roundAmount(fen: number, language: Language): Amount {
  const yuan = fen / 100;
  if (language === 'en') {
    if (Math.abs(yuan) >= 1e9)
      return { sign: '¥', figure: number(yuan / 1e9, language, 0, 2), unit: 'billion' };
    if (Math.abs(yuan) >= 1e6)
      return { sign: '¥', figure: number(yuan / 1e6, language, 0, 2), unit: 'million' };
    return { sign: '¥', figure: number(yuan, language, 0, 0), unit: '' };
  }
  if (Math.abs(yuan) >= 1e8) return { sign: '', figure: number(yuan / 1e8, language, 0, 2), unit: '亿元' };
  if (Math.abs(yuan) >= 1e4) return { sign: '', figure: number(yuan / 1e4, language, 0, 2), unit: '万元' };
  return { sign: '', figure: number(yuan, language, 0, 2), unit: '元' };
}

/** In lists: 23.85 万元 (8,500 元 below ten thousand) in Chinese, ¥238,500 in English. */
export function moneyText(fen: number, language: Language): string {
  if (language === 'en')
    return `${fen < 0 ? '−' : ''}¥${number(Math.abs(fen) / 100, language, fen % 100 === 0 ? 0 : 2, 2)}`;
  const { figure, unit } = roundAmount(fen, language);
  return `${figure} ${unit}`;
}

/** To the fen: 238,500.00 元, ¥238,500.00. */
export function exactMoney(fen: number, language: Language): string {
  const figure = number(Math.abs(fen) / 100, language, 2, 2);
  const minus = fen < 0 ? '−' : '';
  return language === 'en' ? `${minus}¥${figure}` : `${minus}${figure} 元`;
}

/**
 * Reads yuan as typed (thousands separators allowed) into fen, exactly; undefined when it is not an amount.
 */
export function fenFromYuan(text: string): number | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''));
  if (!match) return undefined;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -fen : fen;
}

/** Fen as a person would type them: 1234.5 → no separators, no needless zeros. */
export function yuanFromFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  if (rest === 0) return `${sign}${whole}`;
  return `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}
