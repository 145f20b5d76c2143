import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    organisations: {
      lead: ['', ''],
      create: ['新增机构', 'New organisation'],
      created: ['机构已新增', 'Organisation entered'],
      empty_hint: ['', ''],
      search: ['搜索机构', 'Search organisations'],
      fields: {
        name: ['机构名称', 'Name'],
        kind: ['类型', 'Kind'],
        department: ['部门', 'Department'],
        divisionCode: ['所在地区', 'Division'],
        creditCode: ['统一社会信用代码', 'Unified social credit code'],
        status: ['状态', 'Status'],
      },
    },
  },
  organisation: {
    users: ['账号', 'Accounts'],
    no_users: ['还没有账号', 'No accounts yet'],
    credit_code: ['统一社会信用代码', 'Unified social credit code'],
  },
};
