import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id } from '../kernel/scalars.ts';
import { COUNTY_FILING_STAFF } from '../system/role-groups.ts';

/** Kinds of notifications in the filing context. The console has their texts in both languages. */
export const NotificationKind = enumeration({
  filing_returned: ['计划被退回', 'Plan returned'],
  filing_rejected: ['计划不予备案', 'Plan rejected'],
  filing_approved: ['计划已备案', 'Plan filed'],
  filing_commented: ['计划有新留言', 'New comment on a plan'],
  amendment_proposed: ['申请变更', 'Amendment proposed'],
  amendment_accepted: ['变更已通过', 'Amendment accepted'],
  amendment_refused: ['变更未通过', 'Amendment refused'],
  review_overdue: ['审核逾期', 'Review overdue'],
  overrun_proposed: ['超限待复核', 'Overrun to decide'],
  overrun_refused: ['超限未通过', 'Overrun refused'],
  booking_confirmed: ['场地已确认', 'Booking confirmed'],
  booking_displaced: ['场地已改期', 'Booking moved'],
  booking_not_rebooked: ['场地未能改期', 'Booking could not be moved'],
  booking_cancelled: ['场地预约已取消', 'Booking cancelled'],
});
export type NotificationKind = z.infer<typeof NotificationKind>;

/** A notification: what happened to which record. */
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  /** Parameters of the text, as raw values: codes, dates and fen. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where the console opens it. */
  resource: z.string(),
  recordId: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** Counts of unread notices stop here. */
export const MAX_UNREAD = 100;
const Unread = z.object({ unread: z.int() });

export const notifications = {
  list: listOperation({
    name: 'filing.notifications.list',
    summary: 'The caller’s notifications: unread first, then latest first',
    access: COUNTY_FILING_STAFF,
    resource: 'notifications',
    item: Notification,
    filter: { unread: z.boolean().optional() },
    sort: ['unread', 'at'],
  }),
  unread: operation({
    name: 'filing.notifications.unread',
    kind: 'query',
    summary: 'Number of the caller’s unread notifications, counted up to 100',
    access: COUNTY_FILING_STAFF,
    http: 'GET /notifications/unread',
    input: z.strictObject({}),
    output: Unread,
  }),
  read: operation({
    name: 'filing.notifications.read',
    kind: 'command',
    summary: 'Mark one notification as read',
    access: COUNTY_FILING_STAFF,
    http: 'POST /notifications/{id}/reading',
    input: z.strictObject({ id: Id }),
    output: Unread,
    errors: ['not_found'],
  }),
  readAll: operation({
    name: 'filing.notifications.read-all',
    kind: 'command',
    summary: 'Mark all of the caller’s current notifications as read',
    access: COUNTY_FILING_STAFF,
    http: 'POST /notifications/reading',
    input: z.strictObject({}),
    output: Unread,
  }),
};
