import type { IndicatorCode } from '@yinhu/contracts/filing';
import type { IndicatorDefinition } from './indicator.ts';

const FENCE = {
  thresholdPercent: {
    label: '固定界限（百分比；-1 为按本县数据计算）',
    labelEn: 'Fixed limit (percent; -1 reckons it from the county’s own figures)',
    unit: 'percent',
    default: -1,
    min: -1,
    max: 1000,
  },
  minimumProcesses: {
    label: '至少有多少个可比项目才计算',
    labelEn: 'Comparable tenders it takes',
    unit: 'count',
    default: 5,
    min: 2,
    max: 1000,
  },
} as const;

const MINIMUM_PLANS = {
  label: '至少计划数',
  labelEn: 'Plans it takes',
  unit: 'count',
  default: 3,
  min: 1,
  max: 100,
} as const;

/**
 * The indicators. Those with a published id follow the definitions of the Open Contracting Partnership's
 * Cardinal. Where those fence off outliers by quartiles, we add that an outlier differs from the median, or
 * equal figures would all be outliers.
 */
export const INDICATORS: Readonly<Record<IndicatorCode, IndicatorDefinition>> = {
  R003: {
    publishedId: 'R003',
    stage: 'tender',
    subjects: ['tender'],
    definition:
      '公开招标自投标开始之日至投标截止之日的天数少于规定天数（招标投标法第二十四条：不得少于二十日）。',
    definitionEn:
      'An open tender leaves fewer days between the start and the end of its submission period than it must (Tendering and Bidding Law, article 24: 20 days; Cardinal’s default is 15).',
    parameters: {
      minimumDays: { label: '最少天数', labelEn: 'Least days', unit: 'days', default: 20, min: 1, max: 120 },
    },
  },
  R018: {
    publishedId: 'R018',
    stage: 'tender',
    subjects: ['tender'],
    definition: '竞争性采购方式下，只有一家供应商投标（响应）。',
    definitionEn: 'Only one supplier submitted a bid, though the procurement method is competitive.',
    parameters: {},
  },
  R024: {
    publishedId: 'R024',
    stage: 'award',
    subjects: ['tender'],
    definition:
      '（次低有效报价－中标报价）÷中标报价，小于或等于本县各项目该值的下界（Q1－1.5×四分位距）。仅比较中标价为最低价、且只有一个中标结果的项目。',
    definitionEn:
      '(second-lowest valid bid − winning bid) ÷ winning bid is at or below the lower fence, Q1 − 1.5 × IQR, of that figure over the county’s tenders. Only tenders with one award, to the lowest bid.',
    parameters: FENCE,
  },
  R028: {
    publishedId: 'R028',
    stage: 'tender',
    subjects: ['tender'],
    definition: '同一包中，不同供应商的报价完全相同。',
    definitionEn: 'Different suppliers submitted bids with the same price for the same lot.',
    parameters: {},
  },
  R035: {
    publishedId: 'R035',
    stage: 'award',
    subjects: ['tender'],
    definition: '只有一家供应商的投标有效，该供应商中标，其他被否决投标的供应商不少于规定家数。',
    definitionEn:
      'Exactly one supplier’s bids are valid, it has all awards, and at least so many other suppliers’ bids were disqualified.',
    parameters: {
      minimumDisqualified: {
        label: '被否决家数',
        labelEn: 'Suppliers disqualified',
        unit: 'count',
        default: 1,
        min: 1,
        max: 50,
      },
    },
  },
  R036: {
    publishedId: 'R036',
    stage: 'award',
    subjects: ['tender'],
    definition: '评标标准为最低价，已定标，而最低报价的投标被否决。',
    definitionEn:
      'The price alone decides, the lot was awarded, and the lowest bid submitted was disqualified.',
    parameters: {},
  },
  R038: {
    publishedId: 'R038',
    stage: 'award',
    subjects: ['entity', 'supplier'],
    definition:
      '采购单位（或供应商）被否决投标占全部投标的比例，大于或等于本县该比例的上界（Q3＋1.5×四分位距）。',
    definitionEn:
      'The share of disqualified among submitted bids of an entity, or of a supplier, is at or above the upper fence, Q3 + 1.5 × IQR, of that share in the county.',
    parameters: {
      thresholdPercent: FENCE.thresholdPercent,
      minimumProcesses: {
        label: '采购单位至少项目数',
        labelEn: 'Tenders an entity has',
        unit: 'count',
        default: 2,
        min: 1,
        max: 100,
      },
      minimumBids: {
        label: '供应商至少投标数',
        labelEn: 'Bids a supplier has',
        unit: 'count',
        default: 2,
        min: 1,
        max: 100,
      },
    },
  },
  R048: {
    publishedId: 'R048',
    stage: 'award',
    subjects: ['supplier'],
    definition: '供应商中标项目涉及的品目大类数，大于或等于本县该数的上界（Q3＋1.5×四分位距）。',
    definitionEn:
      'The number of catalogue classes (first three characters) of what a supplier won is at or above the upper fence, Q3 + 1.5 × IQR, of that number in the county.',
    parameters: {
      threshold: {
        label: '固定界限（-1 为按本县数据计算）',
        labelEn: 'Fixed limit (-1 reckons it from the county’s own figures)',
        unit: 'count',
        default: -1,
        min: -1,
        max: 100,
      },
      minimumSuppliers: {
        label: '至少供应商数',
        labelEn: 'Suppliers it takes',
        unit: 'count',
        default: 5,
        min: 2,
        max: 1000,
      },
    },
  },
  R058: {
    publishedId: 'R058',
    stage: 'award',
    subjects: ['tender'],
    definition: '（次低有效报价－中标报价）÷中标报价，大于或等于本县各项目该值的上界（Q3＋1.5×四分位距）。',
    definitionEn:
      '(second-lowest valid bid − winning bid) ÷ winning bid is at or above the upper fence, Q3 + 1.5 × IQR, of that figure over the county’s tenders.',
    parameters: FENCE,
  },
  PLAN_SPLITTING: {
    publishedId: null,
    stage: 'plan',
    subjects: ['filing'],
    definition:
      '同一采购单位在规定天数内备案的同一品目计划，单次均低于公开招标数额标准，累计达到标准，且未公开招标。',
    definitionEn:
      'Plans that an entity filed within the set days in one catalogue category, none by open tender, each stay below the open-tender threshold and together reach it. The plan that makes it reach is flagged.',
    parameters: {
      windowDays: {
        label: '累计天数',
        labelEn: 'Days that count together',
        unit: 'days',
        default: 90,
        min: 7,
        max: 366,
      },
    },
  },
  GREEN_CHANNEL_MISUSE: {
    publishedId: null,
    stage: 'plan',
    subjects: ['filing'],
    definition: '自动备案的扶贫计划，交付地点不在受益村（乡镇），或备案后通过变更减少了受益村、受益户。',
    definitionEn:
      'A poverty-alleviation plan was filed by the rules alone; then goods or works were delivered outside the places that were to benefit, or an amendment took villages or households away.',
    parameters: {
      minimumOutside: {
        label: '受益地以外的交付次数',
        labelEn: 'Deliveries elsewhere',
        unit: 'count',
        default: 1,
        min: 1,
        max: 100,
      },
      lostPercent: {
        label: '受益村或户减少比例',
        labelEn: 'Villages or households lost',
        unit: 'percent',
        default: 30,
        min: 1,
        max: 100,
      },
    },
  },
  PLAN_ACTUAL_SLIP: {
    publishedId: null,
    stage: 'contract',
    subjects: ['tender'],
    definition:
      '合同（未签合同的按中标）金额超出或低于计划金额达到规定比例，合同结束日晚于计划结束日达到规定天数，或实际采购方式竞争性低于备案方式。',
    definitionEn:
      'What was contracted (or awarded, before a contract) is so much above or below the plan, the contract ends so many days after the plan does, or the plan was filed with a competitive method and bought by single source.',
    parameters: {
      overPercent: {
        label: '超出比例',
        labelEn: 'Above the plan',
        unit: 'percent',
        default: 10,
        min: 1,
        max: 1000,
      },
      underPercent: {
        label: '低于比例',
        labelEn: 'Below the plan',
        unit: 'percent',
        default: 40,
        min: 1,
        max: 100,
      },
      lateDays: {
        label: '晚于计划天数',
        labelEn: 'Days after the plan’s end',
        unit: 'days',
        default: 30,
        min: 1,
        max: 1000,
      },
    },
  },
  YEAR_END_RUSH: {
    publishedId: null,
    stage: 'plan',
    subjects: ['entity'],
    definition: '采购单位一年内备案金额中，年底最后若干天备案的比例达到规定比例。',
    definitionEn: 'So much of what an entity filed in a year was filed in its last days.',
    parameters: {
      lastDays: {
        label: '年底天数',
        labelEn: 'Last days of the year',
        unit: 'days',
        default: 31,
        min: 1,
        max: 92,
      },
      sharePercent: {
        label: '金额占比',
        labelEn: 'Share of the money',
        unit: 'percent',
        default: 40,
        min: 1,
        max: 100,
      },
      minimumPlans: MINIMUM_PLANS,
    },
  },
  SINGLE_SOURCE_SHARE: {
    publishedId: null,
    stage: 'plan',
    subjects: ['entity'],
    definition: '采购单位一个财政年度备案金额中，单一来源采购的比例达到规定比例。',
    definitionEn: 'So much of what an entity filed for a fiscal year is bought from a single source.',
    parameters: {
      sharePercent: {
        label: '金额占比',
        labelEn: 'Share of the money',
        unit: 'percent',
        default: 30,
        min: 1,
        max: 100,
      },
      minimumPlans: MINIMUM_PLANS,
    },
  },
  REPEATED_AMENDMENTS: {
    publishedId: null,
    stage: 'contract',
    subjects: ['filing', 'tender'],
    definition: '同一计划生效的变更，或同一合同的变更，达到规定次数。',
    definitionEn: 'So many amendments of one plan, or changes of one contract, came into force.',
    parameters: {
      minimum: { label: '变更次数', labelEn: 'Changes', unit: 'count', default: 3, min: 1, max: 50 },
    },
  },
  SUPPLIER_CONCENTRATION: {
    publishedId: null,
    stage: 'award',
    subjects: ['entity'],
    definition: '采购单位一年内定标金额中，同一供应商的比例达到规定比例。',
    definitionEn: 'So much of what an entity awarded in a year went to one supplier.',
    parameters: {
      sharePercent: {
        label: '金额占比',
        labelEn: 'Share of the money',
        unit: 'percent',
        default: 60,
        min: 1,
        max: 100,
      },
      minimumAwards: {
        label: '至少定标数',
        labelEn: 'Awards it takes',
        unit: 'count',
        default: 4,
        min: 2,
        max: 100,
      },
    },
  },
};
