import type { Language } from '@yinhu/contracts';
import englishMessages from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import { messagesOf, type Pairs } from './bilingual.ts';
import { app } from './messages/app.ts';
import { enums } from './messages/enums.ts';
import { filing } from './messages/filing.ts';
import { household } from './messages/household.ts';
import { identity } from './messages/identity.ts';
import { market } from './messages/market.ts';
import { oversight } from './messages/oversight.ts';
import { raChinese } from './ra-chinese.ts';

const { resources: filingResources, ...filingPages } = filing;
const { resources: marketResources, ...marketPages } = market;
const { resources: householdResources, ...householdPages } = household;
const { resources: identityResources, ...identityPages } = identity;

/** Our own messages; react-admin's are beside them under `ra`. */
const OWN: Pairs = {
  ...app,
  enums,
  ...filingPages,
  ...marketPages,
  ...householdPages,
  ...identityPages,
  ...oversight,
  resources: { ...filingResources, ...marketResources, ...householdResources, ...identityResources },
};

export const MESSAGES: Record<Language, TranslationMessages> = {
  'zh-CN': { ...raChinese, ...messagesOf(OWN, 'zh-CN') } as TranslationMessages,
  en: { ...englishMessages, ...messagesOf(OWN, 'en') } as TranslationMessages,
};
