import { amountsByGroup } from '../amounts.ts';
import type { LineFacts, PlanFacts, Thresholds } from '../facts.ts';
import { EVIDENCE_SINCE, PASSED, rule, type Verdict } from '../rule.ts';

export const itemAllowed = rule({
  code: 'ITEM_ALLOWED',
  version: 1,
  effectiveFrom: EVIDENCE_SINCE,
  name: '品目适合采购方式',
  nameEn: 'Items fit the method',
  explanation:
    '工程不得在电子卖场采购；询价适用于规格统一、货源充足的货物，工程和服务只有低于分散采购限额标准时方可询价（政府采购法第三十二条）。',
  explanationEn:
    'Works are not bought in the mall. Quotations are for goods of one standard and in ample supply; works and services only below the procurement limit (Government Procurement Law, article 32).',
  parameters: {},
  judge: (facts, _, thresholds) => {
    const unfit = facts.lines.flatMap((line) => unfitFor(facts, line, thresholds));
    return unfit.length > 0 ? unfit : [PASSED];
  },
});

function unfitFor({ method, lines }: PlanFacts, line: LineFacts, thresholds: Thresholds): Verdict[] {
  const { catalogueCode: item, catalogueName, catalogueNameEn, group } = line;
  const seen = { item, catalogueName, catalogueNameEn, method };
  if (method === 'mall_purchase' && group === 'works') return [{ passed: false, facts: seen }];
  const limitFen = thresholds.procurement_limit?.[group];
  if (method !== 'request_for_quotations' || group === 'goods' || limitFen === undefined) return [];
  const amountFen = amountsByGroup(lines).get(group) ?? 0;
  return amountFen < limitFen ? [] : [{ passed: false, facts: { ...seen, amountFen, limitFen } }];
}
