import { member, type PlannedHousehold, type PlannedMeasure } from './dossier.ts';
import { ORANGE_GROWERS, ORANGE_TOWNSHIP, TOWNSHIPS, villagesOf } from './mall.ts';
import { Random } from './random.ts';

const random = new Random(4);
const villageOf = (township: string) => {
  const village = villagesOf(
    TOWNSHIPS.find(({ name }) => name === township) ?? (TOWNSHIPS[0] as (typeof TOWNSHIPS)[number]),
  )[0];
  if (!village) throw new Error(`${township} has no village`);
  return village;
};

/** Autumn 2019: drought over the navel oranges of a dozen households. */
const drought: PlannedMeasure[] = [
  {
    kind: 'infrastructure',
    title: '山塘水窖修缮与引水抗旱',
    detail: '水利、农业农村部门改善蓄水和抗旱设施',
    on: '2019-09-16',
    valueFen: 1_200_000,
    outcome: '果园恢复灌溉，脐橙保收',
  },
  {
    kind: 'industry',
    title: '脐橙产销对接',
    detail: '采购办联系饮料企业收购脐橙，每户约 2,500 公斤',
    on: '2019-10-22',
    outcome: '全部售出，每户增收约 1 万元',
  },
];

const orangeGrowers: PlannedHousehold[] = Array.from({ length: ORANGE_GROWERS }, (_, i) => {
  const village = villageOf(ORANGE_TOWNSHIP);
  return {
    key: `story-drought-${i + 1}`,
    story: 'drought',
    village,
    registeredOn: '2019-01-10',
    input: {
      divisionCode: village.code,
      attribute: 'general',
      povertyStatus: i % 3 === 0 ? 'in_poverty' : 'newly_lifted',
      mainCause: 'disaster',
      furtherCauses: ['water'],
      story:
        '2019 年秋，连续四至五个月干旱威胁十余户贫困户一百多亩脐橙。采购办协调水利、农业部门修缮蓄水设施，鼓励农户坚持生产，并联系饮料企业收购脐橙 3 万公斤，每户增收约 1 万元。',
      members: [
        member(random, 'head', `19${62 + i}-04-1${i % 10}`, { labourAbility: 'skilled' }),
        member(random, 'spouse', `19${63 + i}-08-0${(i % 9) + 1}`),
      ],
    },
    measures: drought,
    income: [{ kind: 'business_cost', amountFen: -180_000, note: '肥料与抗旱支出', on: '2019-09-20' }],
  };
});

/** A couple without skills, three courses, two jobs. */
const couple: PlannedHousehold = {
  key: 'story-employment',
  story: 'employment',
  village: villageOf('铅厂镇'),
  registeredOn: '2019-01-09',
  input: {
    divisionCode: villageOf('铅厂镇').code,
    attribute: 'general',
    povertyStatus: 'in_poverty',
    mainCause: 'skills',
    story:
      '夫妻二人原无技能，只能打零工。县就业局培训中心为其开设矿山安全员、电子商务等三门课程。丈夫现在钨矿上班，妻子从事网络销售，家庭年收入 6 万多元，已经脱贫。',
    members: [
      member(random, 'head', '1984-03-12', { labourAbility: 'skilled', workPlace: '县内钨矿' }),
      member(random, 'spouse', '1986-11-05', { labourAbility: 'skilled', workPlace: '网络销售' }),
      member(random, 'child', '2010-06-21', { labourAbility: 'none', schooling: 'primary' }),
    ],
  },
  measures: [
    {
      kind: 'employment',
      title: '矿山安全员培训',
      on: '2019-02-25',
      valueFen: 180_000,
      outcome: '取得安全员证书',
    },
    { kind: 'employment', title: '电子商务基础培训', on: '2019-03-18', valueFen: 120_000, outcome: '结业' },
    {
      kind: 'employment',
      title: '电子商务运营培训',
      on: '2019-04-15',
      valueFen: 120_000,
      outcome: '开设网店',
    },
  ],
  income: [
    { kind: 'wage', amountFen: 4_320_000, note: '钨矿工资', on: '2019-11-25' },
    { kind: 'business_other', amountFen: 1_760_000, note: '网络销售收入', on: '2019-11-25' },
  ],
};

const TRADES = ['汽车维修', '数控车床', '钳工', '汽车维修', '数控车床', '钳工'];

/** Young people at home after junior middle school, taken by the vocational school free of charge. */
const pupils: PlannedHousehold[] = TRADES.map((trade, i) => {
  const village = villageOf(['横水镇', '扬眉镇', '长龙镇', '横水镇', '扬眉镇', '龙勾乡'][i] ?? '横水镇');
  return {
    key: `story-education-${i + 1}`,
    story: 'education',
    village,
    registeredOn: '2019-01-15',
    input: {
      divisionCode: village.code,
      attribute: i % 2 === 0 ? 'general' : 'minimum_allowance',
      povertyStatus: 'newly_lifted',
      mainCause: 'schooling',
      story: `孩子初中毕业后在家。采购办多次上门动员孩子和家长，县职业中专免费接收，学习${trade}，现已就业，家庭稳定脱贫。`,
      members: [
        member(random, 'head', `197${i}-05-1${i}`),
        member(random, 'spouse', `197${i + 1}-07-1${i}`),
        member(random, 'child', `2002-0${i + 1}-15`, { labourAbility: 'skilled', schooling: 'vocational' }),
      ],
    },
    measures: [
      { kind: 'other_education', title: '上门动员返校', on: '2019-02-18', outcome: '本人与家长同意入学' },
      {
        kind: 'other_education',
        title: `县职业中专免费就读（${trade}）`,
        on: '2019-03-01',
        valueFen: 360_000,
        outcome: '结业并取得技能证书',
      },
      { kind: 'employment', title: `推荐就业（${trade}）`, on: '2019-10-08', outcome: '已上岗' },
    ],
    income: [{ kind: 'wage', amountFen: 640_000, note: `${trade}岗位工资`, on: '2019-11-20' }],
  };
});

/** An illness that nearly threw a family back. */
const illness: PlannedHousehold = {
  key: 'story-health',
  story: 'health',
  village: villageOf('关田镇'),
  registeredOn: '2019-01-08',
  input: {
    divisionCode: villageOf('关田镇').code,
    attribute: 'general',
    povertyStatus: 'lifted_earlier',
    mainCause: 'illness',
    furtherCauses: ['labour'],
    story:
      '已脱贫家庭的奶奶患癌，经四道医疗保障线报销后仍需自付近 4 万元，有返贫风险。采购办协调民政、医保、慈善会落实各项政策，家庭没有返贫。',
    members: [
      member(random, 'head', '1975-02-03'),
      member(random, 'spouse', '1977-09-16'),
      member(random, 'parent', '1948-12-01', { health: 'serious_illness', labourAbility: 'lost' }),
      member(random, 'child', '2003-03-30', { labourAbility: 'none', schooling: 'senior_middle' }),
    ],
  },
  measures: [
    {
      kind: 'health',
      title: '四道医疗保障线报销',
      on: '2019-06-12',
      valueFen: 12_600_000,
      outcome: '报销后自付约 39,800 元',
    },
    {
      kind: 'social_help',
      title: '民政医疗救助与慈善会救助',
      on: '2019-07-20',
      valueFen: 3_000_000,
      outcome: '自付部分基本解决',
    },
    { kind: 'comprehensive_support', title: '防返贫跟踪帮扶', on: '2019-08-01' },
  ],
  income: [
    { kind: 'transfer', amountFen: 3_000_000, note: '医疗救助与慈善救助', on: '2019-07-25' },
    { kind: 'wage', amountFen: 2_880_000, note: '务工收入', on: '2019-11-10' },
  ],
};

/** The four kinds of story that happened in Chongyi, with made-up names. */
export const STORIES: readonly PlannedHousehold[] = [...orangeGrowers, couple, ...pupils, illness];
