import type { Pairs } from '../../i18n/bilingual.ts';

/** What a rule saw of a plan, as a sentence. */
export const messages: Pairs = {
  rule_facts: {
    METHOD_ALLOWED: [
      '%{group}合计 %{amountFen}，%{method}；%{measure} %{limitFen}',
      '%{group} %{amountFen} by %{method}; %{measure} %{limitFen}',
    ],
    METHOD_ALLOWED_unlimited: [
      '%{group}合计 %{amountFen}，%{method}，没有限额',
      '%{group} %{amountFen} by %{method}: no limit',
    ],
    ITEM_ALLOWED: ['%{catalogueName}不能采用%{method}', '%{catalogueName}: not by %{method}'],
    ITEM_ALLOWED_limit: [
      '%{catalogueName}合计 %{amountFen}，达到分散采购限额标准 %{limitFen}，不能采用%{method}',
      '%{catalogueName}: %{amountFen} reaches the procurement limit of %{limitFen}, so not by %{method}',
    ],
    ITEM_ALLOWED_none: ['各品目均适合所选的采购方式', 'Every item fits the method'],
    SINGLE_SOURCE_JUSTIFIED: [
      '%{ground}；%{noticeFrom}至%{noticeTo}公示 %{days} 个工作日（须 %{neededDays} 个），%{submittedOn}提交',
      '%{ground}; notice from %{noticeFrom} to %{noticeTo}, %{days} working days (%{neededDays} needed), submitted %{submittedOn}',
    ],
    SINGLE_SOURCE_JUSTIFIED_missing: [
      '没有填写单一来源的情形、理由和公示',
      'Neither ground nor reason nor notice is given',
    ],
    SINGLE_SOURCE_JUSTIFIED_none: ['不是单一来源采购', 'Not a single-source purchase'],
    SMALL_ENTERPRISE_SHARE: [
      '预留 %{percent}%，须不低于 %{neededPercent}%；预算 %{budgetFen}，起点 %{fromFen}',
      '%{percent}% reserved, %{neededPercent}% needed; budget %{budgetFen}, from %{fromFen} on',
    ],
    SMALL_ENTERPRISE_SHARE_none: [
      '预算未达到预留起点',
      'The budget is below the amount that asks for a share',
    ],
    NO_SPLITTING: [
      '%{categoryName}：%{windowDays} 天内共 %{plans} 项计划，累计 %{sumFen}；公开招标数额标准 %{thresholdFen}',
      '%{categoryName}: %{plans} plans within %{windowDays} days come to %{sumFen}; open-tender threshold %{thresholdFen}',
    ],
    NO_SPLITTING_none: ['不涉及拆分', 'Nothing that could be split'],
    BENEFICIARIES_IN_COUNTY: ['%{divisionName}不在本县', '%{divisionName} is outside the county'],
    BENEFICIARIES_IN_COUNTY_none: ['受益地区均在本县', 'All beneficiaries are in the county'],
    PURPOSE_EVIDENCED: [
      '受益村 %{villages} 个，受益户 %{households} 户（须不少于 %{neededHouseholds} 户），资金文号 %{fundDocument}',
      'Villages: %{villages}; households: %{households} (at least %{neededHouseholds} needed); fund document %{fundDocument}',
    ],
    PURPOSE_EVIDENCED_village: [
      '%{villageName}不在明细的受益地区内',
      '%{villageName} lies in nothing that the lines benefit',
    ],
    PURPOSE_EVIDENCED_missing: [
      '没有填写受益村、资金文号和受益户数',
      'Villages, fund document and households are not given',
    ],
    PURPOSE_EVIDENCED_none: ['不是扶贫采购', 'Not a poverty-alleviation purpose'],
    DOCUMENTS_ATTACHED: [
      '%{attachment}：预算 %{budgetFen}，自 %{fromFen} 起须附',
      '%{attachment}: budget %{budgetFen}, asked for from %{fromFen} on',
    ],
    DOCUMENTS_ATTACHED_none: ['该金额和方式不要求附件', 'No document is asked for at this amount and method'],
    NOT_AFTER_THE_FACT: [
      '%{plannedStart}开始，%{submittedOn}提交（至少提前 %{leadDays} 天）',
      'Starts %{plannedStart}, submitted %{submittedOn} (at least %{leadDays} days ahead)',
    ],
    NOT_AFTER_THE_FACT_missing: [
      '没有填写计划开始日期，%{submittedOn}提交',
      'No planned start is given; submitted %{submittedOn}',
    ],
  },
};
