import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'red-flags': {
      lead: [
        '指标发现的疑点，供核实；不等于违规',
        'What indicators point at, to be looked into; not a finding of wrongdoing',
      ],
      empty_hint: ['没有需要核实的疑点。', 'Nothing needs looking into.'],
      fields: {
        indicator: ['指标', 'Indicator'],
        state: ['状态', 'State'],
        subjectKind: ['对象', 'Subject'],
        entityId: ['采购单位', 'Entity'],
        divisionCode: ['地区', 'Division'],
      },
    },
    'red-flag-indicators': {
      lead: ['指标的定义和本县参数', 'What each indicator means, and the county’s parameters'],
      empty_hint: ['', ''],
      fields: { stage: ['环节', 'Stage'], effectiveFrom: ['生效日期', 'In force from'] },
    },
  },
  red_flag: {
    recompute: ['重新核算', 'Judge again'],
    recomputed: [
      '已核算：新增 %{raised}，变化 %{changed}，消除 %{cleared}',
      'Judged: %{raised} raised, %{changed} changed, %{cleared} cleared',
    ],
    indicators: ['指标说明', 'Indicators'],
    flags: ['返回预警', 'Red flags'],
    published: ['开放合同组织指标 %{id}', 'Open Contracting Partnership %{id}'],
    own: ['本平台指标', 'Our own'],
    records: ['涉及', 'From'],
    raised: ['%{time} 发现', 'Raised %{time}'],
    explain: ['作出说明', 'Explain'],
    explain_ask: [
      '核实后写明情况。依据变化时会重新提示。',
      'Say what you found. It opens again when the evidence changes.',
    ],
    explanation: ['说明', 'Explanation'],
    explained: ['已说明', 'Explained'],
    explained_by: ['%{name}，%{time}', '%{name}, %{time}'],
    explained_before: ['此前的说明（依据已变化）', 'An earlier explanation (the evidence has changed)'],
    set: ['设定参数', 'Set parameters'],
    set_hint: [
      '自生效日起适用于本县，历史参数保留。',
      'For this county, from that day on; earlier ones are kept.',
    ],
    since: ['自 %{date}', 'since %{date}'],
    parameters_set: ['参数已设定', 'Parameters set'],
    reckoned: ['按本县数据计算', 'From the county’s figures'],
    units: { days: ['天', 'days'], percent: ['%', '%'], count: ['', ''], fen: ['元', 'yuan'] },
    lot: ['第 %{lot} 包', 'lot %{lot}'],
    seen: {
      R003: [
        '投标期限 %{days} 天（%{submissionFrom} 至 %{submissionTo}），少于 %{minimumDays} 天',
        '%{days} days to bid (%{submissionFrom} to %{submissionTo}), fewer than %{minimumDays}',
      ],
      R018: ['只有一家投标', 'Only one supplier bid'],
      R024: [
        '次低价 %{secondFen}，中标价 %{wonFen}，仅差 %{differencePercent}%（下界 %{fencePercent}%）',
        'Second-lowest %{secondFen}, won at %{wonFen}: only %{differencePercent}% apart (fence %{fencePercent}%)',
      ],
      R028: ['%{bids} 份投标报价相同', '%{bids} bids with the same price'],
      R035: [
        '%{winner} 中标，其余 %{disqualified} 家均被否决',
        '%{winner} won; the bids of %{disqualified} others were all disqualified',
      ],
      R036: ['最低报价被否决', 'The lowest bid was disqualified'],
      R038: [
        '%{bids} 份投标中 %{disqualified} 份被否决，占 %{sharePercent}%（上界 %{fencePercent}%）',
        '%{disqualified} of %{bids} bids disqualified, %{sharePercent}% (fence %{fencePercent}%)',
      ],
      R048: [
        '中标涉及 %{classes} 个品目大类（上界 %{fence}）',
        'Won in %{classes} catalogue classes (fence %{fence})',
      ],
      R058: [
        '中标价 %{wonFen}，次低价 %{secondFen}，高出 %{differencePercent}%（上界 %{fencePercent}%）',
        'Won at %{wonFen}, second-lowest %{secondFen}: %{differencePercent}% more (fence %{fencePercent}%)',
      ],
      PLAN_SPLITTING: [
        '%{windowDays} 天内 %{plans} 个计划采购“%{categoryName}”，合计 %{sumFen}，达到公开招标标准 %{thresholdFen}',
        '%{plans} plans within %{windowDays} days for “%{categoryName}” add up to %{sumFen}, reaching the open-tender threshold of %{thresholdFen}',
      ],
      GREEN_CHANNEL_MISUSE_deliveriesOutside: [
        '%{deliveriesOutside} 次交付不在受益村（乡镇）',
        'Deliveries outside the beneficiary places: %{deliveriesOutside}',
      ],
      GREEN_CHANNEL_MISUSE_placesLost: [
        '备案后减少了 %{placesLost} 个受益村（原 %{placesBefore} 个）',
        '%{placesLost} of %{placesBefore} beneficiary places were taken away after filing',
      ],
      GREEN_CHANNEL_MISUSE_householdsNow: [
        '受益户由 %{householdsBefore} 户减为 %{householdsNow} 户',
        'Beneficiary households went from %{householdsBefore} to %{householdsNow}',
      ],
      PLAN_ACTUAL_SLIP_overPercent: [
        '金额 %{actualFen}，超出计划 %{plannedFen} 的 %{overPercent}%',
        '%{actualFen}, %{overPercent}% above the planned %{plannedFen}',
      ],
      PLAN_ACTUAL_SLIP_underPercent: [
        '金额 %{actualFen}，低于计划 %{plannedFen} 的 %{underPercent}%',
        '%{actualFen}, %{underPercent}% below the planned %{plannedFen}',
      ],
      PLAN_ACTUAL_SLIP_lateDays: [
        '合同 %{contractEnd} 结束，比计划（%{plannedEnd}）晚 %{lateDays} 天',
        'The contract ends %{contractEnd}, %{lateDays} days after the plan (%{plannedEnd})',
      ],
      PLAN_ACTUAL_SLIP_method: [
        '备案为竞争性方式，实际为%{method}',
        'Filed with a competitive method, bought by: %{method}',
      ],
      YEAR_END_RUSH: [
        '%{year} 年备案 %{totalFen}，最后 %{lastDays} 天备案 %{partFen}，占 %{sharePercent}%',
        'Of %{totalFen} filed in %{year}, %{partFen} (%{sharePercent}%) was filed in the last %{lastDays} days',
      ],
      SINGLE_SOURCE_SHARE: [
        '%{year} 年备案 %{totalFen}，单一来源 %{partFen}，占 %{sharePercent}%',
        'Of %{totalFen} filed for %{year}, %{partFen} (%{sharePercent}%) is single source',
      ],
      REPEATED_AMENDMENTS_amendments: [
        '计划已变更 %{amendments} 次',
        'The plan was amended %{amendments} times',
      ],
      REPEATED_AMENDMENTS_changes: [
        '合同 %{contract} 已变更 %{changes} 次',
        'Contract %{contract} was changed %{changes} times',
      ],
      SUPPLIER_CONCENTRATION: [
        '%{year} 年定标 %{awards} 次共 %{totalFen}，同一供应商 %{partAwards} 次 %{partFen}，占 %{sharePercent}%',
        'Of %{totalFen} in %{awards} awards in %{year}, one supplier got %{partFen} (%{sharePercent}%) in %{partAwards}',
      ],
    },
  },
};
