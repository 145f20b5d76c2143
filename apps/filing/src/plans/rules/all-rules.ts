import { beneficiariesInCounty } from './definitions/beneficiaries-in-county.ts';
import { documentsAttached } from './definitions/documents-attached.ts';
import { entityActive } from './definitions/entity-active.ts';
import { fundingEqualsLines } from './definitions/funding-equals-lines.ts';
import { itemAllowed } from './definitions/item-allowed.ts';
import { methodAllowed } from './definitions/method-allowed.ts';
import { noSplitting } from './definitions/no-splitting.ts';
import { notAfterTheFact } from './definitions/not-after-the-fact.ts';
import { notDuplicate } from './definitions/not-duplicate.ts';
import { purposeEvidenced } from './definitions/purpose-evidenced.ts';
import { quotaCovers } from './definitions/quota-covers.ts';
import { singleSourceJustified } from './definitions/single-source-justified.ts';
import { smallEnterpriseShare } from './definitions/small-enterprise-share.ts';
import type { Rule } from './rule.ts';

/** Every version of every rule there ever was, in the order their outcomes are told. */
const RULES: readonly Rule[] = [
  entityActive,
  quotaCovers,
  fundingEqualsLines,
  notDuplicate,
  methodAllowed,
  itemAllowed,
  singleSourceJustified,
  smallEnterpriseShare,
  noSplitting,
  beneficiariesInCounty,
  purposeEvidenced,
  documentsAttached,
  notAfterTheFact,
];

const inForce = ({ effectiveFrom, effectiveTo }: Rule, date: string): boolean =>
  effectiveFrom <= date && (effectiveTo === undefined || date <= effectiveTo);

/** The version in force of each rule on a business date: the latest of those that are. */
export const rulesOn = (date: string): readonly Rule[] =>
  RULES.filter(
    (rule) =>
      inForce(rule, date) &&
      !RULES.some(
        (later) => later.code === rule.code && later.version > rule.version && inForce(later, date),
      ),
  );

export const ruleIdOf = ({ code, version }: Pick<Rule, 'code' | 'version'>): string => `${code}-${version}`;

/** One version of a rule, whether it is in force or not. */
export const findRule = (id: string): Rule | undefined => RULES.find((rule) => ruleIdOf(rule) === id);
