import { catalogue } from './filing/catalogue.ts';
import { entities } from './filing/entities.ts';
import { filingRules } from './filing/filing-rules.ts';
import { filings } from './filing/filings.ts';
import { publishedFilings } from './filing/published-filings.ts';
import { quotas } from './filing/quotas.ts';
import { households } from './household/households.ts';
import { income } from './household/income.ts';
import { measures } from './household/measures.ts';
import { divisions } from './identity/divisions.ts';
import { organisations } from './identity/organisations.ts';
import { keys, sessions } from './identity/sessions.ts';
import { users } from './identity/users.ts';
import { deadLetters } from './kernel/log-operations.ts';
import type { Operation } from './kernel/operation.ts';
import { listings } from './marketplace/listings.ts';
import { orders } from './marketplace/orders.ts';
import { sellers } from './marketplace/sellers.ts';
import { figureCounts } from './oversight/counts.ts';
import { oversight } from './oversight/oversight.ts';

/** Every operation of the system by context and collection. */
export const API = {
  divisions,
  organisations,
  users,
  sessions,
  keys,
  entities,
  quotas,
  catalogue,
  filings,
  publishedFilings,
  filingRules,
  sellers,
  listings,
  orders,
  households,
  measures,
  income,
  oversight,
  figureCounts,
  identityDeadLetters: deadLetters('identity'),
  householdDeadLetters: deadLetters('household'),
  oversightDeadLetters: deadLetters('oversight'),
} as const;

export const OPERATIONS: readonly Operation[] = Object.values(API).flatMap((collection) => Object.values(collection) as Operation[]);
