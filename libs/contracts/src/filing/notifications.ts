import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id } from '../kernel/scalars.ts';

/** What people of the filing context are told of. Its text in both languages is the console's. */
export const NotificationKind = z.enum([
  'filing_returned',
  'filing_rejected',
  'filing_approved',
  'filing_commented',
  'amendment_proposed',
  'amendment_accepted',
  'amendment_refused',
  'review_overdue',
  'overrun_proposed',
  'overrun_refused',
  'booking_confirmed',
  'booking_displaced',
  'booking_not_rebooked',
  'booking_cancelled',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Something a person is told: what happened to which record. */
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  /** What the kind's text names, in raw values: codes, dates and fen. */
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
const told = ['county_admin', 'county_reviewer', 'entity_clerk'] as const;

export const notifications = {
  list: listOperation({
    name: 'filing.notifications.list',
    summary: 'What the caller was told: unread first, then the latest first',
    access: told,
    resource: 'notifications',
    item: Notification,
    filter: { unread: z.boolean().optional() },
    sort: ['unread', 'at'],
  }),
  unread: operation({
    name: 'filing.notifications.unread',
    kind: 'query',
    summary: 'How many notices the caller has not read, counted up to 100',
    access: told,
    http: 'GET /notifications/unread',
    input: z.strictObject({}),
    output: Unread,
  }),
  read: operation({
    name: 'filing.notifications.read',
    kind: 'command',
    summary: 'Mark one notice as read',
    access: told,
    http: 'POST /notifications/{id}/reading',
    input: z.strictObject({ id: Id }),
    output: Unread,
    errors: ['not_found'],
  }),
  readAll: operation({
    name: 'filing.notifications.read-all',
    kind: 'command',
    summary: 'Mark every notice as read that the caller has by now',
    access: told,
    http: 'POST /notifications/reading',
    input: z.strictObject({}),
    output: Unread,
  }),
};
