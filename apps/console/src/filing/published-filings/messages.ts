import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'published-filings': {
      lead: ['向社会公开的已备案采购计划', 'Filed procurement plans, open to everyone'],
      empty_hint: ['', ''],
      search: ['搜索名称或备案编号', 'Search title or number'],
      fields: {
        number: ['备案编号', 'Number'],
        title: ['项目名称', 'Title'],
        entityName: ['采购单位', 'Entity'],
        divisionCode: ['所在地区', 'Division'],
        fiscalYear: ['预算年度', 'Fiscal year'],
        purpose: ['用途', 'Purpose'],
        method: ['采购方式', 'Method'],
        budgetFen: ['预算', 'Budget'],
        filedAt: ['备案时间', 'Filed'],
      },
    },
  },
};
