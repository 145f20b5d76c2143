import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    notifications: {
      lead: ['与您或本单位有关的办理结果', 'What happened to your records'],
      empty_hint: [
        '有办理结果时会在这里告诉您。',
        'You are told here when something happens to your records.',
      ],
      fields: { unread: ['未读', 'Unread'] },
    },
  },
  notice: {
    bell: ['通知', 'Notices'],
    bell_unread: ['通知，%{smart_count} 条未读', 'Notices, %{smart_count} unread'],
    unread: ['未读', 'Unread'],
    read_all: ['全部标为已读', 'Mark all as read'],
    all: ['查看全部', 'See all'],
    none: ['没有通知', 'No notices'],
    because: ['原因：%{reason}', 'Reason: %{reason}'],
    filing_returned: ['“%{title}”需要修改后重新提交', '“%{title}” needs changes before it can be filed'],
    filing_rejected: ['“%{title}”不予备案', '“%{title}” was rejected'],
    filing_approved: ['“%{title}”已备案，编号 %{number}', '“%{title}” is filed as %{number}'],
    filing_commented: ['“%{title}”有新留言', 'There is a new comment on “%{title}”'],
    amendment_proposed: [
      '%{entityName}申请变更“%{title}”（%{number}）',
      '%{entityName} proposes to amend “%{title}” (%{number})',
    ],
    amendment_accepted: [
      '“%{title}”（%{number}）的变更已生效',
      'The amendment of “%{title}” (%{number}) is in force',
    ],
    amendment_refused: [
      '“%{title}”（%{number}）的变更未通过',
      'The amendment of “%{title}” (%{number}) was refused',
    ],
    overrun_proposed: [
      '“%{title}”（%{number}）有超限事项待复核',
      '“%{title}” (%{number}) goes beyond a bound; please decide',
    ],
    overrun_refused: ['“%{title}”的超限事项未通过', 'An overrun of “%{title}” was refused'],
    review_overdue: [
      '%{entityName}的“%{title}”应于 %{dueAt} 前答复',
      '“%{title}” of %{entityName} was to be answered by %{dueAt}',
    ],
    booking_confirmed: ['“%{title}”：%{from}，%{fromRoom}', '“%{title}”: %{from}, %{fromRoom}'],
    booking_displaced: [
      '“%{title}”由 %{from}（%{fromRoom}）改到 %{to}（%{toRoom}）',
      '“%{title}” moved from %{from} (%{fromRoom}) to %{to} (%{toRoom})',
    ],
    booking_not_rebooked: [
      '“%{title}”原定的 %{from}（%{fromRoom}）已让出，没有可改的时段',
      '“%{title}” lost its slot at %{from} (%{fromRoom}), and no other was free',
    ],
    booking_cancelled: [
      '“%{title}”的预约已取消：%{from}，%{fromRoom}',
      'The booking of “%{title}” was cancelled: %{from}, %{fromRoom}',
    ],
  },
};
