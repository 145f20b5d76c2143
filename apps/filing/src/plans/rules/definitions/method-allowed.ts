import type { CatalogueGroup } from '@yinhu/contracts/filing';
import { amountsByGroup } from '../amounts.ts';
import type { PlanFacts, Thresholds } from '../facts.ts';
import { OPENING, rule, type Verdict } from '../rule.ts';

/** Methods that any amount may be bought by: an open tender, or a framework that was itself tendered. */
export const UNLIMITED: readonly string[] = ['open_tender', 'framework'];

export const methodAllowed = rule({
  code: 'METHOD_ALLOWED',
  version: 1,
  effectiveFrom: OPENING,
  name: '采购方式符合限额',
  nameEn: 'Method fits the amount',
  explanation:
    '货物、工程、服务分别计算：预算达到公开招标数额标准的，须公开招标（框架协议除外）；电子卖场采购须低于电子卖场限额。标准以提交日有效的文件为准。',
  explanationEn:
    'Goods, works and services each by themselves: from the open-tender threshold on, only an open tender (or a framework) will do; a mall purchase stays below the mall’s ceiling. The documents in force on the day of submission count.',
  parameters: {},
  judge: (facts, _, thresholds) =>
    [...amountsByGroup(facts.lines)].map(([group, amountFen]) =>
      verdictOf(facts.method, group, amountFen, thresholds),
    ),
});

function verdictOf(
  method: PlanFacts['method'],
  group: CatalogueGroup,
  amountFen: number,
  thresholds: Thresholds,
): Verdict {
  const seen = { group, method, amountFen };
  if (UNLIMITED.includes(method)) return { passed: true, facts: seen };
  const tenderFen = thresholds.open_tender?.[group];
  const ceilingFen = method === 'mall_purchase' ? thresholds.mall_ceiling?.[group] : undefined;
  const limitFen = Math.min(tenderFen ?? Number.POSITIVE_INFINITY, ceilingFen ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(limitFen)) return { passed: true, facts: seen };
  return {
    passed: amountFen < limitFen,
    facts: { ...seen, limitFen, measure: limitFen === ceilingFen ? 'mall_ceiling' : 'open_tender' },
  };
}
