import type { AttachmentKind } from '@yinhu/contracts/filing';
import type { PlanFacts } from '../facts.ts';
import { EVIDENCE_SINCE, PASSED, rule, yuan } from '../rule.ts';

type Asked = readonly [kind: AttachmentKind, fromFen: number];

export const documentsAttached = rule({
  code: 'DOCUMENTS_ATTACHED',
  version: 1,
  effectiveFrom: EVIDENCE_SINCE,
  name: '附件齐全',
  nameEn: 'Documents are attached',
  explanation:
    '预算达到规定金额的，须附采购需求、批复；扶贫用途达到规定金额的，须附资金下达文件；单一来源采购须附公示材料。',
  explanationEn:
    'From the set amounts on, a plan brings its requirements and its approval, and with a poverty-alleviation purpose the document that gave the fund; a single-source purchase always brings its public notice.',
  parameters: {
    requirementsFromFen: {
      label: '须附采购需求的预算起点',
      labelEn: 'Requirements from',
      unit: 'fen',
      default: yuan(500_000),
      min: yuan(10_000),
      max: yuan(4_000_000),
    },
    approvalFromFen: {
      label: '须附批复的预算起点',
      labelEn: 'Approval from',
      unit: 'fen',
      default: yuan(1_000_000),
      min: yuan(10_000),
      max: yuan(10_000_000),
    },
    fundDocumentFromFen: {
      label: '须附资金文件的预算起点',
      labelEn: 'Fund document from',
      unit: 'fen',
      default: yuan(500_000),
      min: yuan(10_000),
      max: yuan(4_000_000),
    },
  },
  judge: (facts, parameters) => {
    const asked = askedOf(facts, parameters).filter(([, fromFen]) => facts.linesFen >= fromFen);
    if (asked.length === 0) return [PASSED];
    return asked.map(([kind, fromFen]) => ({
      passed: facts.attachments.includes(kind),
      facts: { attachment: kind, budgetFen: facts.linesFen, fromFen },
    }));
  },
});

type Amounts = Readonly<Record<'requirementsFromFen' | 'approvalFromFen' | 'fundDocumentFromFen', number>>;

const askedOf = ({ purpose, method }: PlanFacts, amounts: Amounts): Asked[] => [
  ['requirements', amounts.requirementsFromFen],
  ['approval', amounts.approvalFromFen],
  ...(purpose === 'poverty_alleviation' ? ([['fund_document', amounts.fundDocumentFromFen]] as const) : []),
  ...(method === 'single_source' ? ([['single_source_notice', 0]] as const) : []),
];
