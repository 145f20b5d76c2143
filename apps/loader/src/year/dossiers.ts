import type { Division } from '@yinhu/divisions';
import { member, type PlannedHousehold, VILLAGES } from './dossier.ts';
import { Random } from './random.ts';
import { STORIES } from './stories.ts';

const CAUSES = [
  'illness',
  'skills',
  'labour',
  'funds',
  'schooling',
  'disability',
  'land',
  'disaster',
] as const;

function ordinary(random: Random, i: number): PlannedHousehold {
  const village = VILLAGES[i % VILLAGES.length] as Division;
  const mainCause = random.pick(CAUSES);
  const year = random.int(1952, 1984);
  return {
    key: `household-${String(i + 1).padStart(3, '0')}`,
    village,
    registeredOn: `2019-01-${String(random.int(7, 31)).padStart(2, '0')}`,
    input: {
      divisionCode: village.code,
      attribute: random.pick(['general', 'general', 'minimum_allowance', 'extreme_hardship']),
      povertyStatus: random.pick(['in_poverty', 'newly_lifted', 'lifted_earlier', 'lifted_earlier']),
      mainCause,
      furtherCauses:
        random.pick(CAUSES) === mainCause ? [] : [random.pick(CAUSES.filter((cause) => cause !== mainCause))],
      members: [
        member(random, 'head', `${year}-0${random.int(1, 9)}-1${random.int(0, 9)}`, {
          health: mainCause === 'illness' ? 'chronic_illness' : 'healthy',
          phone: `139${String(70_000_000 + i * 137).padStart(8, '0')}`,
        }),
        member(random, 'spouse', `${year + 2}-0${random.int(1, 9)}-0${random.int(1, 9)}`),
        ...Array.from({ length: random.int(0, 3) }, () =>
          member(random, 'child', `${random.int(2004, 2013)}-0${random.int(1, 9)}-2${random.int(0, 8)}`, {
            labourAbility: 'none',
            schooling: 'primary',
          }),
        ),
      ],
    },
    measures: [
      {
        kind: random.pick([
          'industry',
          'employment',
          'public_post',
          'health',
          'finance',
          'safe_housing',
        ] as const),
        title: random.pick([
          '发展油茶产业',
          '公益性岗位安置',
          '小额信贷贴息',
          '家庭医生签约',
          '技能培训',
          '危房改造',
        ]),
        on: `2019-0${random.int(2, 9)}-1${random.int(0, 9)}`,
        valueFen: random.int(5, 80) * 10_000,
      },
    ],
    income: [
      {
        kind: 'transfer',
        amountFen: random.int(12, 48) * 10_000,
        note: '生态补偿与各项补贴',
        on: '2019-06-30',
      },
      { kind: 'wage', amountFen: random.int(60, 280) * 10_000, note: '务工收入', on: '2019-09-30' },
    ],
  };
}

const ORDINARY = 76;

/** All dossiers: the four stories' households first, then others. */
export const households: readonly PlannedHousehold[] = [
  ...STORIES,
  ...Array.from({ length: ORDINARY }, (_, i) => ordinary(new Random(31_000 + i), i)),
];
