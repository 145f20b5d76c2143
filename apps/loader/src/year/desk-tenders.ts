import { addDays } from '@yinhu/contracts/kernel';
import { type DeskPlan, workdayBefore } from './desk.ts';
import { FIRMS, groupOf } from './firms.ts';
import type { PlannedContract, PlannedLot, PlannedTender } from './tender.ts';

/** How far a tender of these days has come: days before the day of loading, below 0 for days to come. */
interface Course {
  readonly title: string;
  readonly notice: number;
  readonly submissionTo: number;
  readonly bids: number;
  readonly opened?: number;
  readonly awarded?: number;
  readonly signed?: number;
  readonly delivered?: number;
  readonly accepted?: number;
  readonly paid?: number;
}

/** One that is over, one that takes bids, and some that stall at one step or another. */
const COURSES: readonly Course[] = [
  {
    title: '机关打印设备采购',
    notice: 93,
    submissionTo: 84,
    bids: 3,
    opened: 83,
    awarded: 80,
    signed: 71,
    delivered: 50,
    accepted: 44,
    paid: 30,
  },
  { title: '公共卫生服务项目健康体检', notice: 70, submissionTo: 36, bids: 3, opened: 34 },
  { title: '村卫生室设备更新', notice: 8, submissionTo: -9, bids: 2 },
  {
    title: '县乡公路日常养护',
    notice: 180,
    submissionTo: 160,
    bids: 3,
    opened: 159,
    awarded: 155,
    signed: 128,
  },
  { title: '城区学校课桌椅更新', notice: 44, submissionTo: 24, bids: 3, opened: 23, awarded: 15 },
  {
    title: '防汛抗旱排涝水泵采购',
    notice: 142,
    submissionTo: 131,
    bids: 3,
    opened: 130,
    awarded: 126,
    signed: 112,
    delivered: 70,
    accepted: 57,
  },
];

const FIRST_PERCENT = 92;
const STEP_PERCENT = 3;

/** Tenders of the plans of these days. */
export const deskTenders = (plans: readonly DeskPlan[], today: string): PlannedTender[] =>
  COURSES.map((course) => {
    const plan = plans.find(({ input }) => input.title === course.title);
    if (!plan) throw new Error(`no plan ${course.title}`);
    return tenderOf(plan, course, today);
  }).sort((a, b) => (a.createdOn < b.createdOn ? -1 : 1));

function tenderOf({ key, entity, input }: DeskPlan, course: Course, today: string): PlannedTender {
  const ago = (days: number): string => workdayBefore(today, days);
  const [line] = input.lines;
  const valueFen = line?.budgetFen ?? 0;
  const on = { notice: ago(course.notice), submissionTo: ago(course.submissionTo) };
  const firms = FIRMS[groupOf(line?.catalogueCode ?? '')].slice(0, course.bids);
  const amountOf = (i: number): number => (valueFen / 100) * (FIRST_PERCENT + i * STEP_PERCENT);
  const received = [course.notice - 1, course.submissionTo].find((days) => days > 0) ?? course.notice;
  const bids = firms.map((firm, i) => ({
    firm,
    receivedOn: ago(Math.max(received - i, 1)),
    amountFen: Math.round(amountOf(i)),
  }));
  const [winner] = bids;
  const lot: PlannedLot = {
    ...{ title: input.title, valueFen, bids },
    ...(course.awarded && winner
      ? { award: { on: ago(course.awarded), firm: winner.firm, amountFen: winner.amountFen } }
      : {}),
    ...(course.signed && winner ? { contract: contractOf(key, course, winner.amountFen, today) } : {}),
  };
  return {
    ...{ key: `tender-${key}`, entity, title: input.title, method: input.method, createdOn: on.notice },
    criterion: input.method === 'competitive_consultation' ? 'rated' : 'price_only',
    plans: [{ key, amountFen: valueFen }],
    notice: { on: on.notice, submissionTo: on.submissionTo, openingOn: on.submissionTo },
    ...(course.opened ? { openedOn: ago(course.opened) } : {}),
    lots: [lot],
    ...(course.paid ? { end: { on: ago(course.paid - 1), as: 'complete', reason: '' } as const } : {}),
  };
}

function contractOf(
  key: string,
  { signed = 0, delivered, accepted, paid }: Course,
  amountFen: number,
  today: string,
): PlannedContract {
  const ago = (days: number): string => workdayBefore(today, days);
  const acceptance = accepted && { accepted: { on: ago(accepted), result: 'accepted' as const, amountFen } };
  return {
    number: `崇采合 ${today.slice(0, 4)}-${key.slice(-2)}`,
    signedOn: ago(signed),
    endsOn: addDays(ago(signed), 90),
    amountFen,
    changes: [],
    deliveries: delivered
      ? [{ on: ago(delivered), description: '按合同交付', divisions: ['360725102'], ...(acceptance || {}) }]
      : [],
    payments: paid ? [{ on: ago(paid), amountFen, voucher: `财国支 ${key.slice(-2)}018` }] : [],
    ...(paid ? { end: { on: ago(paid) } } : {}),
  };
}
