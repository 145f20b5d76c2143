import type { VenueUse } from '@yinhu/contracts/filing';
import { addDays } from '@yinhu/contracts/kernel';
import { at } from '../year/calendar.ts';
import { type FiledPlan, MEETINGS, type PlannedBooking } from './planned-booking.ts';

type Wish = readonly [
  inDays: number,
  entity: number,
  title: string,
  use: VenueUse,
  minutes: number,
  headcount: number,
  needs: PlannedBooking['input']['equipment'],
];

/** What the calendar shows around today, so that whoever tries the demonstration finds it in use. */
const WISHES: readonly Wish[] = [
  [-6, 8, '农村公路养护材料采购开标', 'bid_opening', 180, 20, ['projector']],
  [-5, 0, '乡镇卫生院药品采购评标', 'evaluation', 240, 9, ['evaluation_terminals']],
  [-3, 11, '教学仪器采购标前说明会', 'pre_bid_meeting', 120, 60, []],
  [0, 15, '柑橘苗木采购谈判', 'negotiation', 120, 10, ['recording']],
  [0, 19, '高标准农田水渠工程开标', 'bid_opening', 180, 36, ['video_conference']],
  [1, 0, '村卫生室设备采购开标', 'bid_opening', 120, 18, ['projector', 'recording']],
  [1, 23, '农村危房改造监理服务评标', 'evaluation', 180, 7, ['evaluation_terminals']],
  [2, 5, '垃圾清运服务采购磋商', 'negotiation', 150, 12, ['recording']],
  [4, 25, '敬老院设备采购开标', 'bid_opening', 120, 22, ['projector']],
  [4, 0, '健康扶贫宣传服务询价评审', 'evaluation', 90, 7, ['evaluation_terminals']],
  [7, 29, '文化站器材采购标前说明会', 'pre_bid_meeting', 90, 70, ['projector']],
  [8, 32, '电商物流服务采购开标', 'bid_opening', 120, 30, ['video_conference']],
];
const ASKED_DAYS_BEFORE = 9;
/** Longer than any holiday. */
const WINDOW_DAYS = 20;

/** @param first a plan of another entity than the demonstration clerk's, still under way: it comes first. */
export function planPresent(today: string, first: FiledPlan | undefined): PlannedBooking[] {
  const around = WISHES.map(
    ([inDays, entity, title, use, durationMinutes, headcount, equipment], i): PlannedBooking => {
      const day = addDays(today, inDays);
      const window = {
        earliest: at(day, i % 2 ? '14:00' : '09:00'),
        latest: at(addDays(day, WINDOW_DAYS), '18:00'),
      };
      return {
        key: `venue-present-${i + 1}`,
        by: { entity },
        requestedAt: at(addDays(today, Math.min(inDays, 0) - ASKED_DAYS_BEFORE), `1${i % 8}:00`),
        input: { title, use, durationMinutes, headcount, equipment, ...window },
      };
    },
  );
  return [...around, ...(first ? displacement(addDays(today, 6), first) : [])];
}

/**
 * The demonstration's clerk has a room, and finds that it was given to a poverty-alleviation project a moment
 * ago.
 */
function displacement(day: string, plan: FiledPlan): PlannedBooking[] {
  const wish = {
    use: 'bid_opening' as const,
    durationMinutes: 120,
    headcount: 35,
    equipment: ['video_conference' as const],
    earliest: at(day, '09:00'),
    latest: at(addDays(day, WINDOW_DAYS), '17:30'),
  };
  const title = `${plan.title}${MEETINGS[plan.method]?.called ?? ''}`;
  return [
    { key: 'venue-present-own', by: { entity: 0 }, input: { ...wish, title: '信息化运维服务采购开标' } },
    {
      key: 'venue-present-first',
      by: { entityId: plan.entityId },
      input: { ...wish, title, filingId: plan.id },
    },
  ];
}
