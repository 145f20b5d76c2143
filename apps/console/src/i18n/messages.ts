import type { Language } from '@yinhu/contracts/kernel';
import englishMessages from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import { messagesOf, type Pairs } from './bilingual.ts';
import { account } from './messages/account.ts';
import { app } from './messages/app.ts';
import { entities } from './messages/entities.ts';
import { files } from './messages/files.ts';
import { filing } from './messages/filing.ts';
import { filingCore } from './messages/filing-core.ts';
import { household } from './messages/household.ts';
import { identity } from './messages/identity.ts';
import { market } from './messages/market.ts';
import { openData } from './messages/open-data.ts';
import { oversight } from './messages/oversight.ts';
import { progress } from './messages/progress.ts';
import { reviews } from './messages/reviews.ts';
import { rules } from './messages/rules.ts';
import { sheets } from './messages/sheets.ts';
import { venues } from './messages/venues.ts';
import { raChinese } from './ra-chinese.ts';

const { resources: entityResources, ...entityPages } = entities;
const { resources: filingResources, ...filingPages } = filing;
const { resources: marketResources, ...marketPages } = market;
const { resources: householdResources, ...householdPages } = household;
const { resources: openDataResources, ...openDataPages } = openData;
const { resources: identityResources, ...identityPages } = identity;
const { resources: progressResources, ...progressPages } = progress;
const { resources: reviewResources, ...reviewPages } = reviews;
const { resources: rulesResources, ...rulesPages } = rules;
const { resources: venueResources, ...venuePages } = venues;

/** Our own messages; react-admin's are beside them under `ra`. */
const OWN: Pairs = {
  ...app,
  ...account,
  ...filingPages,
  ...entityPages,
  ...sheets,
  ...filingCore,
  ...files,
  ...progressPages,
  ...reviewPages,
  ...rulesPages,
  ...venuePages,
  ...marketPages,
  ...householdPages,
  ...identityPages,
  ...openDataPages,
  ...oversight,
  resources: {
    ...filingResources,
    ...entityResources,
    ...openDataResources,
    ...progressResources,
    ...reviewResources,
    ...rulesResources,
    ...venueResources,
    ...marketResources,
    ...householdResources,
    ...identityResources,
  },
};

const { ra } = englishMessages;
/** Everything else of ours says “sign in” and “sign out”. */
const raEnglish = { ...ra, auth: { ...ra.auth, logout: 'Sign out' } };

export const MESSAGES: Record<Language, TranslationMessages> = {
  'zh-CN': { ...raChinese, ...messagesOf(OWN, 'zh-CN') } as TranslationMessages,
  en: { ...englishMessages, ra: raEnglish, ...messagesOf(OWN, 'en') } as TranslationMessages,
};
