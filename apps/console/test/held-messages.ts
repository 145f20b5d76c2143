import { textsOf } from '../src/api/feature.ts';
import { CONTEXTS } from '../src/features.ts';
import { holdMessages, messagesIn } from '../src/i18n/messages.ts';

/** Every text of every context, in both languages. */
export async function allMessages() {
  for (const load of Object.values(CONTEXTS).flatMap(textsOf)) holdMessages((await load()).messages);
  return { 'zh-CN': messagesIn('zh-CN'), en: messagesIn('en') };
}
