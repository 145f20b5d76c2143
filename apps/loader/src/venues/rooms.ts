import type { API } from '@yinhu/contracts';
import type { RequestOf } from '@yinhu/contracts/kernel';

type Room = RequestOf<typeof API.filing.venueRooms.create>;

export interface PlannedRoom extends Room {
  readonly key: string;
}

const on = (weekdays: readonly number[], opens: string, closes: string) =>
  weekdays.map((weekday) => ({ weekday, opens, closes }));
const OFFICE_DAYS = [1, 2, 3, 4, 5];

/** The only room with a video link: what everybody wants who expects bidders from elsewhere. */
export const WITH_VIDEO = 'venue-room-1';
export const HALL = 'venue-room-4';

/** Rooms of the county's service centre. */
export const ROOMS: readonly PlannedRoom[] = [
  {
    key: WITH_VIDEO,
    name: '第一开标室',
    address: '崇义县政务服务中心三楼 301',
    capacity: 40,
    equipment: ['projector', 'recording', 'video_conference', 'phone_lockers'],
    openingHours: on(OFFICE_DAYS, '08:30', '17:30'),
  },
  {
    key: 'venue-room-2',
    name: '第二开标室',
    address: '崇义县政务服务中心三楼 303',
    capacity: 24,
    equipment: ['projector', 'recording', 'phone_lockers'],
    openingHours: on(OFFICE_DAYS, '08:30', '17:30'),
  },
  {
    key: 'venue-room-3',
    name: '评标室',
    address: '崇义县政务服务中心三楼 305',
    capacity: 12,
    equipment: ['recording', 'evaluation_terminals', 'printer', 'phone_lockers'],
    equipmentNote: '七个独立评审席，全程录音录像，手机信号屏蔽。',
    openingHours: on(OFFICE_DAYS, '08:30', '18:00'),
  },
  {
    key: HALL,
    name: '多功能厅',
    address: '崇义县政务服务中心一楼大厅东侧',
    capacity: 120,
    equipment: ['projector', 'whiteboard', 'barrier_free'],
    openingHours: [...on([1, 2, 3, 4], '09:00', '17:00'), ...on([5], '09:00', '12:00')],
  },
];
