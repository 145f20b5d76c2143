const setting = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

export const language: 'zh' | 'en' = setting.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** The text in the terminal's language. */
export function say(texts: { en: string; zh: string }): string {
  return texts[language];
}
