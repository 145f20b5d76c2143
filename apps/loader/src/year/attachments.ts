import type { API } from '@yinhu/contracts';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { paper } from './papers.ts';

export interface PlannedPaper {
  readonly kind: RequestOf<typeof API.filing.attachments.attach>['kind'];
  readonly fileName: string;
  readonly bytes: Blob;
}

interface Subject {
  readonly title: string;
  readonly entityName: string;
  readonly budgetFen: number;
  readonly fundDocument?: string | undefined;
}

/** Budget from which rules of later years ask for documents. */
export const DOCUMENTED_FROM_FEN = 50_000_000;

const yuan = (fen: number): string => `${(fen / 100).toLocaleString('en')} 元`;
const facts = ({ title, entityName, budgetFen }: Subject): string[] => [
  `采购单位：${entityName}`,
  `项目名称：${title}`,
  `预算金额：${yuan(budgetFen)}`,
];

/** What the purchase is to be, as the entity wrote it. */
export const requirements = (subject: Subject): PlannedPaper => ({
  kind: 'requirements',
  fileName: '采购需求.pdf',
  bytes: paper('采购需求', [
    ...facts(subject),
    '交付地点：受益乡镇、村',
    '质量要求：符合国家现行标准',
    '验收方式：采购单位会同受益村共同验收',
  ]),
});

/** The document by which the money was given. */
export const fundDocument = (subject: Subject): PlannedPaper => ({
  kind: 'fund_document',
  fileName: '资金下达文件.pdf',
  bytes: paper(subject.fundDocument ?? '资金下达通知', [
    ...facts(subject),
    '资金性质：财政专项扶贫资金',
    '本页为演示用虚构文件。',
  ]),
});
