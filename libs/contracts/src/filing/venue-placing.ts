import { z } from 'zod';
import { DAY_MS } from '../kernel/business-time.ts';
import { enumeration } from '../kernel/enumeration.ts';
import { Id, Timestamp } from '../kernel/scalars.ts';
import { EquipmentList, MAX_CAPACITY, SLOT_MINUTES } from './venue-rooms.ts';

/** Maximum search window between earliest and latest, in days. */
export const MAX_WINDOW_DAYS = 92;
export const MAX_BOOKING_MINUTES = 600;

/** Requirements of a booking; the service finds the room and the time. */
export const wishFields = {
  durationMinutes: z.int().min(SLOT_MINUTES).max(MAX_BOOKING_MINUTES).multipleOf(SLOT_MINUTES),
  /** Not to begin before. */
  earliest: Timestamp,
  /** To be over by. */
  latest: Timestamp,
  /** People expected. */
  headcount: z.int().min(1).max(MAX_CAPACITY),
  equipment: EquipmentList.default([]),
  /** Taken where the time is the same. */
  preferredRoomId: Id.optional(),
  /** The plan it serves: a poverty-alleviation plan that is filed, executing or in review comes first. */
  filingId: Id.optional(),
};

interface Window {
  readonly durationMinutes: number;
  readonly earliest: string;
  readonly latest: string;
}

/** The window holds the meeting, and is not longer than a placing looks through. */
export function wholeWindow(
  { durationMinutes, earliest, latest }: Window,
  context: z.core.$RefinementCtx<Window>,
): void {
  const length = Date.parse(latest) - Date.parse(earliest);
  const fault = (params: Record<string, string | number>) =>
    context.addIssue({ code: 'custom', path: ['latest'], params });
  if (length < durationMinutes * 60_000) fault({ reason: 'window_too_short', minutes: durationMinutes });
  if (length > MAX_WINDOW_DAYS * DAY_MS) fault({ reason: 'window_too_long', days: MAX_WINDOW_DAYS });
}

/** A room at a time. */
export const VenueSlot = z.object({
  roomId: Id,
  roomName: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type VenueSlot = z.infer<typeof VenueSlot>;

/**
 * Why a slot was taken: the earliest that was free, the earliest before ordinary bookings, the best left
 * after a displacement, or a person's choice.
 */
export const PlacingRule = enumeration({
  earliest: ['最早的空闲时段', 'The earliest free slot'],
  poverty_first: ['扶贫项目优先的最早时段', 'The earliest slot, before ordinary bookings'],
  rebooked: ['原定时间之后最近的空闲时段', 'The next free slot after the one it had'],
  chosen: ['自行选择的时段', 'A slot of one’s choice'],
});
export type PlacingRule = z.infer<typeof PlacingRule>;

/** Search trace: every constraint with the candidates it ruled out, whether or not a slot was found. */
export const PlacingExplanation = z.object({
  rule: PlacingRule,
  rooms: z.object({
    all: z.int(),
    outOfUse: z.int(),
    tooSmall: z.int(),
    withoutEquipment: z.int(),
    suitable: z.int(),
  }),
  /** Days looked through on which no suitable room opens. */
  shutDays: z.int(),
  /**
   * Half-hourly starts in suitable rooms before the slot found: within opening hours, and lost to closures
   * and to bookings.
   */
  starts: z.object({ inHours: z.int(), closed: z.int(), taken: z.int() }),
  /** Ordinary bookings that had to give way, and those of them for which nothing was left. */
  displaced: z.int(),
  notRebooked: z.int(),
});
export type PlacingExplanation = z.infer<typeof PlacingExplanation>;

export const PlacingProposal = z.object({ slot: VenueSlot.nullable(), explanation: PlacingExplanation });
export type PlacingProposal = z.infer<typeof PlacingProposal>;
