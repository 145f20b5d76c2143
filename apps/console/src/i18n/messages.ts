import type { Language } from '@yinhu/contracts/kernel';
import englishMessages from 'ra-language-english';
import { type Messages, merged, messagesOf, type Pairs } from './bilingual.ts';
import { messages as frame } from './frame-messages.ts';
import { raChinese } from './ra-chinese.ts';

const { ra } = englishMessages;
/** Everything else of ours says “sign in” and “sign out”. */
const raEnglish = { ...ra, auth: { ...ra.auth, logout: 'Sign out' } };

/** Texts that are there from the start: of the frame. Others arrive with the pages that show them. */
const held: Record<Language, Messages> = {
  'zh-CN': raChinese as unknown as Messages,
  en: { ra: raEnglish } as unknown as Messages,
};

/** Takes up texts, beside those that are there. */
export function holdMessages(pairs: Pairs): void {
  for (const language of ['zh-CN', 'en'] as const)
    held[language] = merged(held[language], messagesOf(pairs, language));
}

holdMessages(frame);

/** All texts of a language that have arrived. */
export const messagesIn = (language: Language): Messages => held[language];
