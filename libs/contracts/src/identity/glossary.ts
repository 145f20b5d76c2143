import type { Glossary } from '../kernel/glossary.ts';

/** Words of identity: who is who, and what each sees. */
export const IDENTITY_GLOSSARY: Glossary = [
  [
    '区划',
    'division',
    'An administrative division by its statistical code: province 36, prefecture 3607, county 360725, township, village. A code begins with the codes above it',
  ],
  [
    '管辖范围',
    'scope',
    'The division of a user’s organisation and all below it, never beside or above it; for some roles only the own organisation’s records',
  ],
  [
    '机构',
    'organisation',
    'Whatever users belong to: a procurement office, a purchasing entity, a helping unit, a seller, a township, a village, a department',
  ],
  ['角色', 'role', 'What a user may do; a user has one'],
  [
    '采购办',
    'procurement office',
    'The county’s office that files plans, runs the mall and looks after households',
  ],
  ['帮扶干部', 'helping cadre', 'The officer of a village who knows its households and keeps their dossiers'],
  ['服务站', 'service station', 'A township’s station that sells for farmers who have no account'],
];
