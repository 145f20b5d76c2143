/** Fonts that are on people's machines: nothing is fetched. */
const LATIN = [
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"Helvetica Neue"',
  'Roboto',
  'Arial',
  '"Liberation Sans"',
  '"Noto Sans"',
];
const CHINESE = ['"PingFang SC"', '"Microsoft YaHei"', '"Noto Sans CJK SC"', '"Source Han Sans SC"'];

/** The family in use, by the document's language: see FONT_RULES. */
export const FONT = 'var(--yinhu-font)';

/**
 * In Chinese, quotation marks and dashes are full-width and belong to the Chinese font; in English they are
 * Latin's. Both fonts hold them, so the order follows the language.
 */
export const FONT_RULES = {
  ':root': { '--yinhu-font': [...CHINESE, ...LATIN, 'sans-serif'].join(', ') },
  // Where there is no font but a Chinese one, its quotation marks are as narrow as Latin ones.
  ':root:lang(en)': {
    '--yinhu-font': [...LATIN, ...CHINESE, 'sans-serif'].join(', '),
    fontVariantEastAsian: 'proportional-width',
  },
};
