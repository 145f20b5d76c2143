import { EntitiesAndQuotas1700000000001 } from './1-entities-and-quotas.ts';
import { Filings1700000000002 } from './2-filings.ts';
import { Scope1700000000003 } from './3-scope.ts';

export const migrations = [EntitiesAndQuotas1700000000001, Filings1700000000002, Scope1700000000003];
