import { addDays } from '@yinhu/contracts/kernel';
import { at } from '../year/calendar.ts';
import { HALL, WITH_VIDEO } from './rooms.ts';

export interface PlannedClosure {
  readonly key: string;
  readonly enteredAt: string;
  /** Absent: every room. */
  readonly room?: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: string;
}

/** Entered long before, so that nothing is confirmed in them yet. */
export const closures = (today: string): readonly PlannedClosure[] => [
  {
    key: 'venue-closure-wiring',
    enteredAt: at('2019-05-06', '09:00'),
    room: WITH_VIDEO,
    startsAt: at('2019-06-17', '00:00'),
    endsAt: at('2019-06-20', '00:00'),
    reason: '音视频线路改造',
  },
  {
    key: 'venue-closure-drill',
    enteredAt: at('2019-05-06', '09:30'),
    startsAt: at('2019-07-25', '08:00'),
    endsAt: at('2019-07-25', '12:00'),
    reason: '政务服务中心消防演练',
  },
  {
    key: 'venue-closure-present',
    enteredAt: at(addDays(today, -20), '09:00'),
    room: HALL,
    startsAt: at(addDays(today, 3), '00:00'),
    endsAt: at(addDays(today, 5), '00:00'),
    reason: '音响设备检修',
  },
];
