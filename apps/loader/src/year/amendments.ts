import { addDays } from '@yinhu/contracts/kernel';
import { childrenOf } from '@yinhu/divisions';
import { at, workday } from './calendar.ts';
import type { FilingInput, PlannedFiling } from './filings.ts';

export interface PlannedAmendment {
  readonly key: string;
  readonly plan: PlannedFiling;
  readonly proposedAt: string;
  readonly reason: string;
  /** The plan as it is to be. */
  readonly input: FilingInput;
  /** Where the rules left it to a reviewer. */
  readonly decision?: { readonly at: string; readonly accepted: boolean; readonly reason: string };
}

interface Change {
  /** Among the year's filings. */
  readonly number: number;
  readonly afterDays: number;
  readonly reason: string;
  readonly change: (input: FilingInput) => Partial<FilingInput>;
  readonly decision?: { readonly accepted: boolean; readonly reason: string };
}

const later = (days: number) => (input: FilingInput) => ({
  plannedEnd: addDays(input.plannedEnd ?? '2019-12-31', days),
});
const TOWNSHIPS = childrenOf('360725').map(({ code }) => code);
const singleSource = (from: string, to: string): Partial<FilingInput> => ({
  method: 'single_source',
  singleSource: {
    ground: 'continuity',
    reason: '须与既有设备配套，只能向原供应商添购',
    noticeFrom: from,
    noticeTo: to,
  },
});

/** What clerks changed of filed plans. None of it changes a budget: the year's sum is published. */
const CHANGES: readonly Change[] = [
  { number: 9, afterDays: 5, reason: '雨季施工受限，顺延完工时间', change: later(30) },
  { number: 9, afterDays: 12, reason: '征地协调未完成，再次顺延', change: later(60) },
  { number: 9, afterDays: 20, reason: '桥位复勘，第三次顺延', change: later(90) },
  {
    number: 25,
    afterDays: 6,
    reason: '新增受益乡镇，惠及更多贫困户',
    change: ({ lines }) => ({
      lines: lines.map((line, i) =>
        i === 0
          ? {
              ...line,
              beneficiaryDivisions: [
                ...line.beneficiaryDivisions,
                ...TOWNSHIPS.filter((code) => !line.beneficiaryDivisions.includes(code)).slice(0, 1),
              ],
            }
          : line,
      ),
    }),
  },
  {
    number: 30,
    afterDays: 9,
    reason: '核实受益户后调整户数',
    change: ({ purposeEvidence }) =>
      purposeEvidence
        ? { purposeEvidence: { ...purposeEvidence, households: Math.ceil(purposeEvidence.households * 0.5) } }
        : {},
  },
  {
    number: 47,
    afterDays: 8,
    reason: '需与去年购置的设备配套',
    change: () => singleSource('2019-05-20', '2019-05-21'),
    decision: { accepted: false, reason: '公示不足五个工作日，且市场上有同类产品，不同意变更' },
  },
  {
    number: 71,
    afterDays: 10,
    reason: '车载设备须与原系统配套，改为单一来源',
    change: () => singleSource('2019-07-22', '2019-07-24'),
    decision: { accepted: true, reason: '原系统仅此一家可配套，公示期间无异议，同意变更' },
  },
];

/** The year's amendments, in the order they were proposed. */
export function planAmendments(plans: readonly PlannedFiling[]): PlannedAmendment[] {
  const contents = new Map<number, FilingInput>();
  return CHANGES.flatMap(({ number, afterDays, reason, change, decision }, i): PlannedAmendment[] => {
    const plan = plans[number - 1];
    if (!plan) return [];
    const before = contents.get(number) ?? plan.input;
    const input = { ...before, ...change(before) };
    if (decision?.accepted !== false) contents.set(number, input);
    const day = workday(addDays(plan.decidedAt.slice(0, 10), afterDays));
    const decided = decision && { at: at(workday(addDays(day, 1)), '10:30'), ...decision };
    return [
      {
        key: `amendment-${i + 1}`,
        plan,
        proposedAt: at(day, '15:20'),
        reason,
        input,
        ...(decided ? { decision: decided } : {}),
      },
    ];
  });
}

/** A plan as it is after its amendments, and the day from which it stays so. */
export interface SettledFiling extends PlannedFiling {
  readonly readyOn: string;
}

export const settled = (
  plans: readonly PlannedFiling[],
  amendments: readonly PlannedAmendment[],
): SettledFiling[] =>
  plans.map((plan) => {
    const own = amendments.filter((amendment) => amendment.plan === plan);
    const last = own.map(({ proposedAt, decision }) => decision?.at ?? proposedAt).at(-1) ?? plan.decidedAt;
    const input = own.filter(({ decision }) => decision?.accepted !== false).at(-1)?.input ?? plan.input;
    return { ...plan, input, readyOn: last.slice(0, 10) };
  });
