import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    publications: {
      lead: [
        '公示前须核查、已撤下或有隐去内容的计划',
        'Plans to be checked before publication, withdrawn, or with words hidden from the public',
      ],
      empty_hint: ['没有待核查的计划。', 'No plan is waiting to be checked.'],
      fields: {
        number: ['备案编号', 'Number'],
        title: ['项目名称', 'Title'],
        entityName: ['采购单位', 'Entity'],
        state: ['公示状态', 'Publication'],
        found: ['发现的内容', 'What was found'],
        words: ['隐去的词语', 'Hidden words'],
        changedAt: ['更新时间', 'Changed'],
      },
    },
  },
  publication: {
    title: ['公示', 'Publication'],
    on_hold_hint: [
      '发现可能的个人信息，核查后才公示：',
      'This may contain personal data. It is published once someone has checked it:',
    ],
    words: ['对公众隐去：%{words}', 'Hidden from the public: %{words}'],
    no_words: ['没有对公众隐去的词语。', 'No words are hidden from the public.'],
    mark: ['隐去词语', 'Hide words'],
    mark_hint: [
      '每行一个，例如患者姓名。公示、开放数据和证明核验中一律显示为 ***，已公开的也立即隐去。',
      'One per line, for example patients’ names. The public sees *** instead, everywhere and at once, also in what was published before.',
    ],
    marked: ['已保存', 'Saved'],
    done: ['已办理', 'Done'],
    release: ['核查后公示', 'Publish after checking'],
    release_confirm: [
      '已核查，可以公示？发现的号码仍以 *** 代替。',
      'Have you checked it? The numbers that were found stay hidden (***).',
    ],
    withdraw: ['撤下公示', 'Withdraw from the public'],
    withdraw_confirm: [
      '公示、搜索、开放数据（含其采购项目）和证明核验将立即不再显示其内容。',
      'It disappears at once from published filings, search, open data (including its tenders) and certificate verification.',
    ],
    restore: ['恢复公示', 'Publish again'],
    restore_confirm: ['确定重新向公众公示吗？', 'Publish this plan again?'],
    fields: {
      title: ['项目名称', 'Title'],
      entityName: ['采购单位', 'Entity'],
      purposeStatement: ['用途说明', 'Purpose'],
      lines: ['采购明细', 'Lines'],
      singleSource: ['单一来源理由', 'Single-source reason'],
      purposeEvidence: ['资金文号', 'Fund document'],
    },
  },
};
