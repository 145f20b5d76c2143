import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  comment: {
    title: ['留言', 'Comments'],
    none: ['还没有留言', 'No comments yet'],
    none_hint: [
      '经办人和采购办在这里沟通，对方会收到通知。',
      'Clerk and office talk here; the other side is notified.',
    ],
    write: ['写留言', 'Write a comment'],
    write_hint: ['Ctrl + Enter 发送', 'Ctrl + Enter sends'],
    send: ['发送', 'Send'],
    earlier: ['显示更早的留言', 'Show earlier comments'],
  },
};
