import type { Glossary } from '../kernel/glossary.ts';

/** Words of the cases of households. */
export const HOUSEHOLD_GLOSSARY: Glossary = [
  ['户档案', 'dossier', 'What is known of a household: members, cause of poverty, status, story'],
  [
    '贫困状态',
    'poverty status',
    'Where a household stands: in poverty, newly lifted out of it, lifted earlier, or relapsed',
  ],
  ['致贫原因', 'cause', 'Why a household is poor: illness, disaster, no skills, schooling, and so on'],
  ['帮扶措施', 'measure', 'Help for a household: industry, employment, education, health and more'],
  ['收入台账', 'income ledger', 'Entries of a household’s income; an entry is never changed, only reversed'],
  [
    '关联',
    'link',
    'A farmer’s shop belongs to a household: proposed by a station, confirmed by the household’s cadre',
  ],
  [
    '查看完整信息',
    'disclosure',
    'Reading personal data unmasked, with a reason that stays in the audit trail',
  ],
  [
    '登记冲突',
    'registration conflict',
    'A person who is registered in another household already; the township looks into it',
  ],
];
