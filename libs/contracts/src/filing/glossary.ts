import type { Glossary } from '../kernel/glossary.ts';

/** Words of filing: from a plan to its payment. */
export const FILING_GLOSSARY: Glossary = [
  [
    '采购单位',
    'purchasing entity',
    'A public body that buys; known by its unified social credit code. Its history survives mergers and new names',
  ],
  [
    '预算指标',
    'quota',
    'What an entity may commit in a fiscal year per funding source. A ledger: reserved on submission, committed on filing, given back otherwise; never overdrawn',
  ],
  [
    '采购计划备案',
    'filing',
    'A purchasing plan put on file, one batch: lines, funding, method, purpose with evidence',
  ],
  [
    '绿色通道',
    'green channel',
    'A poverty-alleviation plan that passes every rule is filed at once, without a person',
  ],
  [
    '规则',
    'rule',
    'A pure judgement of stored facts, with a code, parameters and the day from which it holds',
  ],
  [
    '拆分',
    'splitting',
    'Several plans of one entity and category that together exceed a threshold which each alone does not',
  ],
  ['变更', 'amendment', 'A new version of a filed plan under the same number'],
  ['撤销', 'cancellation', 'The end of a plan: its money is free again and its certificate void'],
  ['备案证明', 'certificate', 'What a filed plan says, with a digest that anybody can verify'],
  ['公示', 'publication', 'What of a plan the public sees, and what a person holds back or withdraws'],
  [
    '采购项目',
    'tender',
    'What one or several plans buy: notice, bids, opening, award, contract, delivery, acceptance, payment',
  ],
  [
    '超限事项',
    'overrun',
    'A step beyond its bid, lot, award or contract: it waits for a second person, and never exceeds the quota',
  ],
  ['招标场地', 'venue', 'A room in which bids are opened; poverty-alleviation projects are placed first'],
  ['风险预警', 'red flag', 'What an indicator points at, for a person to look into; not a finding'],
  ['开放数据', 'open data', 'Releases and records by the Open Contracting Data Standard (OCDS) 1.1.5'],
];
