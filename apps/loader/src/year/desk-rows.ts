import type { FilingInput } from './filings.ts';

export interface DeskComment {
  readonly by: 'county_reviewer' | 'entity_clerk';
  readonly body: string;
}

/** A plan of these days, in short. */
export interface DeskRow {
  readonly entity: string;
  readonly item: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitYuan: number;
  readonly daysAgo: number;
  /** Where it stands; `by_rules` files itself. */
  readonly standing: 'in_review' | 'returned' | 'approved' | 'by_rules';
  readonly method: FilingInput['method'];
  /** For poverty alleviation, with its evidence or without; else for the entity's own needs. */
  readonly alleviation?: 'evidenced' | 'bare';
  /** The money is not there. */
  readonly unfunded?: boolean;
  readonly undocumented?: boolean;
  readonly comments?: readonly DeskComment[];
}

/** What is on the office's desk, and what entities carry out, counted back from the day of loading. */
export const DESK_ROWS: readonly DeskRow[] = [
  {
    entity: '崇义县卫生健康委员会',
    item: '打印设备',
    title: '机关打印设备采购',
    quantity: 12,
    unitYuan: 1_850,
    daysAgo: 97,
    standing: 'approved',
    method: 'request_for_quotations',
  },
  {
    entity: '崇义县卫生健康委员会',
    item: '健康体检服务',
    title: '公共卫生服务项目健康体检',
    quantity: 2_400,
    unitYuan: 96,
    daysAgo: 78,
    standing: 'approved',
    method: 'competitive_consultation',
  },
  {
    entity: '崇义县卫生健康委员会',
    item: '村卫生室基本设备',
    title: '村卫生室设备更新',
    quantity: 16,
    unitYuan: 14_800,
    daysAgo: 26,
    standing: 'approved',
    method: 'competitive_negotiation',
  },
  {
    entity: '崇义县卫生健康委员会',
    item: '台式计算机',
    title: '基层卫生信息终端采购',
    quantity: 20,
    unitYuan: 4_600,
    daysAgo: 7,
    standing: 'approved',
    method: 'request_for_quotations',
  },
  {
    entity: '崇义县交通运输局',
    item: '农村公路养护',
    title: '县乡公路日常养护',
    quantity: 48,
    unitYuan: 8_800,
    daysAgo: 190,
    standing: 'approved',
    method: 'competitive_consultation',
  },
  {
    entity: '崇义县教育科技体育局',
    item: '课桌椅',
    title: '城区学校课桌椅更新',
    quantity: 600,
    unitYuan: 320,
    daysAgo: 52,
    standing: 'approved',
    method: 'request_for_quotations',
  },
  {
    entity: '崇义县水利局',
    item: '水泵',
    title: '防汛抗旱排涝水泵采购',
    quantity: 24,
    unitYuan: 6_500,
    daysAgo: 150,
    standing: 'approved',
    method: 'competitive_negotiation',
  },
  {
    entity: '崇义县农业农村局',
    item: '农业技术推广服务',
    title: '冬种生产技术推广服务',
    quantity: 1,
    unitYuan: 168_000,
    daysAgo: 49,
    standing: 'approved',
    method: 'competitive_consultation',
  },
  {
    entity: '崇义县农业农村局',
    item: '油茶苗木',
    title: '过埠镇油茶抚育补植苗木采购',
    quantity: 18_000,
    unitYuan: 4,
    daysAgo: 66,
    standing: 'by_rules',
    method: 'request_for_quotations',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县教育科技体育局',
    item: '课桌椅',
    title: '过埠镇中心小学课桌椅补充',
    quantity: 180,
    unitYuan: 320,
    daysAgo: 41,
    standing: 'by_rules',
    method: 'request_for_quotations',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县水利局',
    item: '水泵',
    title: '过埠镇脱贫村灌溉水泵采购',
    quantity: 9,
    unitYuan: 6_500,
    daysAgo: 33,
    standing: 'by_rules',
    method: 'request_for_quotations',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县交通运输局',
    item: '农村公路养护',
    title: '过埠镇通组公路养护',
    quantity: 7,
    unitYuan: 8_800,
    daysAgo: 21,
    standing: 'by_rules',
    method: 'competitive_consultation',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县卫生健康委员会',
    item: '村卫生室基本设备',
    title: '过埠镇村卫生室设备补充',
    quantity: 3,
    unitYuan: 14_800,
    daysAgo: 12,
    standing: 'by_rules',
    method: 'request_for_quotations',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县人民医院',
    item: '健康体检服务',
    title: '过埠镇脱贫户健康体检',
    quantity: 420,
    unitYuan: 96,
    daysAgo: 4,
    standing: 'by_rules',
    method: 'competitive_consultation',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县交通运输局',
    item: '乡村桥梁',
    title: '思顺乡便民桥应急修复',
    quantity: 1,
    unitYuan: 420_000,
    daysAgo: 17,
    standing: 'in_review',
    method: 'single_source',
    alleviation: 'evidenced',
  },
  {
    entity: '崇义县教育科技体育局',
    item: '教学仪器',
    title: '实验室教学仪器补充',
    quantity: 30,
    unitYuan: 2_900,
    daysAgo: 19,
    standing: 'in_review',
    method: 'competitive_consultation',
  },
  {
    ...{
      entity: '崇义县人民医院',
      item: '急救和生命支持设备',
      title: '过埠镇卫生院急救设备采购',
      quantity: 8,
      unitYuan: 76_000,
      daysAgo: 1,
    },
    ...{
      standing: 'in_review',
      method: 'competitive_negotiation',
      alleviation: 'evidenced',
      undocumented: true,
    },
    comments: [{ by: 'county_reviewer', body: '预算超过 50 万元，请补充采购需求和资金下达文件。' }],
  },
  {
    entity: '崇义县农业农村局',
    item: '油茶苗木',
    title: '油茶低产林改造苗木采购',
    quantity: 30_000,
    unitYuan: 4,
    daysAgo: 1,
    standing: 'in_review',
    method: 'request_for_quotations',
    alleviation: 'evidenced',
    unfunded: true,
  },
  {
    entity: '崇义县水利局',
    item: '灌溉渠道',
    title: '关田镇灌溉渠道清淤',
    quantity: 6,
    unitYuan: 45_000,
    daysAgo: 1,
    standing: 'in_review',
    method: 'competitive_consultation',
  },
  {
    ...{
      entity: '崇义县卫生健康委员会',
      item: '救护车',
      title: '乡镇卫生院救护车采购',
      quantity: 1,
      unitYuan: 268_000,
      daysAgo: 1,
    },
    ...{ standing: 'in_review', method: 'competitive_negotiation' },
    comments: [
      { by: 'county_reviewer', body: '请说明车辆配置标准的依据。' },
      { by: 'entity_clerk', body: '按《救护车》行业标准 B 型车配置，配置表见采购需求。' },
    ],
  },
  {
    ...{
      entity: '崇义县卫生健康委员会',
      item: '康复辅助器具',
      title: '脱贫户康复辅助器具采购',
      quantity: 60,
      unitYuan: 780,
      daysAgo: 6,
    },
    ...{ standing: 'returned', method: 'request_for_quotations', alleviation: 'bare' },
    comments: [{ by: 'county_reviewer', body: '缺少受益村和资金下达文号，请在“扶贫依据”中补齐。' }],
  },
];
