import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    sellers: {
      lead: ['', ''],
      create: ['登记卖家', 'Register a seller'],
      created: ['卖家已登记', 'Seller registered'],
      empty_hint: ['', ''],
      search: ['搜索卖家', 'Search sellers'],
      fields: {
        name: ['名称', 'Name'],
        kind: ['类型', 'Kind'],
        divisionCode: ['所在地区', 'Division'],
        representedByName: ['代办单位', 'Represented by'],
        creditCode: ['统一社会信用代码', 'Unified social credit code'],
        listings: ['上架商品', 'Listings'],
        status: ['状态', 'Status'],
        registeredAt: ['登记时间', 'Registered'],
      },
    },
  },
  name_consent: {
    title: ['姓名公示', 'Name in public'],
    shown_as: ['公众看到的名称：%{name}', 'Shown to the public as: %{name}'],
    never: [
      '未登记本人同意，公众只看到乡镇和姓氏。',
      'No consent is on record. The public sees only township and surname.',
    ],
    given: ['%{day} 本人同意公开姓名（%{evidence}）。', 'Consent given on %{day} (%{evidence}).'],
    withdrawn: ['%{day} 本人撤回同意（%{evidence}）。', 'Consent withdrawn on %{day} (%{evidence}).'],
    give: ['登记同意', 'Record the consent'],
    give_hint: [
      '依据本人签字的同意书登记；登记后商城显示全名。',
      'Enter it from the signed form. The marketplace then shows the full name.',
    ],
    withdraw: ['撤回同意', 'Withdraw the consent'],
    withdraw_hint: [
      '撤回后公众页面立即不再显示全名。',
      'The full name disappears from all public pages at once.',
    ],
    done: ['已登记', 'Recorded'],
    given_on: ['同意日期', 'Consent given on'],
    withdrawn_on: ['撤回日期', 'Withdrawn on'],
    evidence: ['同意书编号', 'Number of the signed form'],
    reason: ['原因', 'Reason'],
  },
};
