import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  attachment: {
    title: ['附件', 'Attachments'],
    none: ['还没有附件', 'Nothing is attached yet'],
    none_hint: [
      '采购需求、批复、资金文件等放在这里，审核时一并查看。',
      'Requirements, approvals and fund documents go here, where the reviewer looks.',
    ],
    later: [
      '保存草稿后，在计划页面添加采购需求、批复、资金文件等附件；提交时规则会核对所需附件是否齐全。',
      'Save a draft, then attach requirements, approvals and fund documents to it: when the plan is submitted, the rules look for those it needs.',
    ],
    kind: ['附件类型', 'What it is'],
    drop: ['把文件拖到这里，或点击选择', 'Drop files here, or choose them'],
    limits: [
      'PDF、图片、文档、表格、演示文稿，每个不超过 %{megabytes} MB；不接受含宏或加密的文件',
      'PDF, pictures, Word, Excel, PowerPoint; at most %{megabytes} MB each, no macros, no passwords',
    ],
    too_large: ['超过 %{megabytes} MB', 'Larger than %{megabytes} MB'],
    sending: ['正在上传 %{percent}%', 'Sending, %{percent}%'],
    checking: ['正在检查…', 'Checking…'],
    waiting: ['等待上传', 'Waiting'],
    retry: ['重试', 'Try again'],
    dismiss: ['移除“%{name}”', 'Dismiss “%{name}”'],
    download: ['下载“%{name}”', 'Download “%{name}”'],
    remove: ['删除', 'Remove'],
    remove_confirm: [
      '附件从计划中删除；曾经有过此附件的记录会保留。',
      'It is taken off the plan. That it was there stays on record.',
    ],
    removed: ['附件已删除', 'Attachment removed'],
  },
};
