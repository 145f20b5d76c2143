import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'ocds-imports': {
      lead: [
        '把其他平台按开放合同数据标准 1.1 发布的采购计划及其实施过程导入为历史备案和采购项目',
        'Turns plans and tenders published elsewhere by the standard OCDS 1.1 into historical filings and tenders',
      ],
      empty_hint: ['还没有导入过外部数据。', 'Nothing has been imported yet.'],
      search: ['搜索过程编号、备案编号或名称', 'Search process, number or title'],
      fields: {
        ocid: ['外部过程编号', 'Process elsewhere'],
        filingNumber: ['备案编号', 'Filing'],
        tenderNumber: ['采购项目编号', 'Tender'],
        title: ['项目名称', 'Title'],
        takenAt: ['导入时间', 'Imported'],
        by: ['导入人', 'By'],
      },
    },
  },
  ocds_import: {
    choose: ['选择文件', 'Choose a file'],
    another: ['换一个文件', 'Another file'],
    hint: [
      '发布包、记录包或逐行的发布，最大 50 兆。采购单位和供应商按统一社会信用代码匹配，资金从相应年度的预算指标中列支；采购项目的每一步按其日期记录。',
      'A release package, a record package, or a release to a line, up to 50 MB. Entities and suppliers are matched by their credit code; the money comes out of the quota of that year; every step of a tender is recorded on its day.',
    ],
    reading: ['正在读取……', 'Reading…'],
    importing: ['正在导入，已完成 %{done} 个……', 'Importing, %{done} done…'],
    preview: ['导入预览', 'What would come of it'],
    result: ['导入结果', 'What came of it'],
    sum: [
      '文件中有 %{processes} 个采购过程、%{releases} 个发布',
      '%{processes} processes with %{releases} releases in the file',
    ],
    run: ['导入 %{count} 个', 'Import %{count}'],
    none: ['没有可以导入的采购过程', 'There is nothing to import'],
    listed: ['列出前 %{count} 个', 'The first %{count} are listed'],
    open_tender: ['查看采购项目', 'Open the tender'],
    tender: ['含采购过程：', 'With its tender:'],
    bids: ['投标（响应）%{count}', 'bids %{count}'],
    awards: ['中标（成交）%{count}', 'awards %{count}'],
    contracts: ['合同 %{count}', 'contracts %{count}'],
    deliveries: ['交付 %{count}', 'deliveries %{count}'],
    acceptances: ['验收 %{count}', 'acceptances %{count}'],
    payments: ['支付 %{count}', 'payments %{count}'],
    contracted: ['合同金额', 'contracted'],
    paid: ['已支付', 'paid'],
    parts: ['以下部分不能导入：', 'These parts of it do not fit:'],
    left_out: ['不导入：%{fields}', 'Not taken over: %{fields}'],
    release: ['发布 %{id}', 'Release %{id}'],
    open: ['查看备案', 'Open the filing'],
    imported: ['已导入', 'Imported'],
  },
};
