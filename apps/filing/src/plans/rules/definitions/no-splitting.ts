import { addDays } from '@yinhu/contracts/kernel';
import { findCatalogueNode } from '../../../register/catalogue/catalogue-tree.ts';
import { amountsByCategory } from '../amounts.ts';
import type { EarlierPlan, PlanFacts } from '../facts.ts';
import { OPENING, PASSED, rule, type Verdict } from '../rule.ts';
import { UNLIMITED } from './method-allowed.ts';

/** The longest window that a county may set; facts reach as far back. */
export const LONGEST_WINDOW_DAYS = 366;

export const noSplitting = rule({
  code: 'NO_SPLITTING',
  version: 1,
  effectiveFrom: OPENING,
  name: '不得化整为零',
  nameEn: 'Not split up',
  explanation:
    '同一采购单位在规定天数内，以公开招标以外的方式采购同一类别品目，单次均低于而累计达到公开招标数额标准的，视为化整为零（政府采购法实施条例第二十八条）。',
  explanationEn:
    'Plans of one entity in one catalogue category, within the set days and by other methods than open tender, must not reach the open-tender threshold together while each stays below it (Implementing Regulations of the Government Procurement Law, article 28).',
  parameters: {
    windowDays: {
      label: '累计计算天数',
      labelEn: 'Days that count together',
      unit: 'days',
      default: 365,
      min: 30,
      max: LONGEST_WINDOW_DAYS,
    },
  },
  judge: (facts, { windowDays }, thresholds) => {
    if (UNLIMITED.includes(facts.method)) return [PASSED];
    const group = new Map(facts.lines.map((line) => [line.category, line.group]));
    const verdicts = [...amountsByCategory(facts.lines)].flatMap(([category, amountFen]) => {
      const bought = group.get(category);
      const thresholdFen = bought && thresholds.open_tender?.[bought];
      // What reaches the threshold by itself is no part of a split: another rule asks for its method.
      return thresholdFen === undefined || amountFen >= thresholdFen
        ? []
        : [verdictOf(facts, { category, amountFen, windowDays, thresholdFen })];
    });
    return verdicts.length > 0 ? verdicts : [PASSED];
  },
});

interface Part {
  readonly category: string;
  readonly amountFen: number;
  readonly windowDays: number;
  readonly thresholdFen: number;
}

function verdictOf(
  { on, earlier }: PlanFacts,
  { category, amountFen, windowDays, thresholdFen }: Part,
): Verdict {
  const first = addDays(on, 1 - windowDays);
  const isBelow = (part: EarlierPlan) => part.plan === null || part.amountFen < thresholdFen;
  const parts = earlier.filter(
    (part) => part.category === category && part.on >= first && part.on <= on && isBelow(part),
  );
  const plans = parts.reduce((sum, part) => sum + (part.plans ?? 1), 1);
  const sumFen = parts.reduce((sum, part) => sum + part.amountFen, amountFen);
  const node = findCatalogueNode(category);
  const names = { category, categoryName: node?.name ?? category, categoryNameEn: node?.nameEn ?? category };
  return { passed: sumFen < thresholdFen, facts: { ...names, plans, sumFen, thresholdFen, windowDays } };
}
