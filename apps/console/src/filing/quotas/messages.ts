import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    quotas: {
      lead: [
        '各单位每一资金来源的年度指标；可用 = 下达 − 占用 − 使用',
        'What an entity may commit per year and source: available = allocated − reserved − committed',
      ],
      create: ['下达指标', 'Allocate quota'],
      created: ['指标已下达', 'Quota allocated'],
      empty_hint: ['', ''],
      import: ['导入指标', 'Import quotas'],
      import_hint: [
        '每一行向该单位相应年度、资金来源的指标追加一笔下达；同一指标在一个文件中只能出现一次。',
        'Each row adds one allocation to the quota of its entity, year and source; a quota may appear only once in a file.',
      ],
      fields: {
        entityId: ['采购单位', 'Entity'],
        entityName: ['采购单位', 'Entity'],
        fiscalYear: ['预算年度', 'Fiscal year'],
        source: ['资金来源', 'Funding source'],
        allocatedFen: ['下达', 'Allocated'],
        reservedFen: ['占用', 'Reserved'],
        committedFen: ['使用', 'Committed'],
        availableFen: ['可用', 'Available'],
        amountFen: ['金额（元）', 'Amount (yuan)'],
        reason: ['说明', 'Note'],
        repeatReason: ['再次下达的原因', 'Why it is allocated again'],
        direction: ['调整方向', 'Direction'],
      },
    },
  },
  quota: {
    title: ['%{entity} · %{year} 年 · %{source}', '%{entity} · %{year} · %{source}'],
    ledger: ['指标台账', 'Ledger'],
    when: ['时间', 'When'],
    kind: ['类型', 'Kind'],
    amount: ['金额', 'Amount'],
    balance: ['余额', 'Available'],
    filing: ['相关记录', 'Concerns'],
    open_filing: ['查看备案', 'Filing'],
    open_quota: ['对应指标', 'Other quota'],
    by: ['经办', 'By'],
    used: ['已用 %{share}', '%{share} used'],
    open_entity: ['查看单位', 'Open the entity'],
    adjust: ['调整', 'Adjust'],
    adjust_hint: [
      '可用 %{available}。调减不能超过可用金额：已被计划占用或使用的部分不能收回。',
      '%{available} available. It cannot be cut by more: what plans reserve or have committed cannot be taken back.',
    ],
    up: ['调增', 'Increase'],
    down: ['调减', 'Decrease'],
    adjusted: ['指标已调整', 'Quota adjusted'],
    carry_over: ['结转下年', 'Carry over'],
    carry_over_confirm: [
      '余额 %{available} 将转入 %{year} 年同一资金来源的指标。每项指标只能结转一次。',
      '%{available} will go to the %{year} quota of the same source. A quota is carried over only once.',
    ],
    carried_over: ['余额已结转', 'Carried over'],
  },
};
