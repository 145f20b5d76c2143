import type { PlacingExplanation } from '@yinhu/contracts/filing';
import type { PlacingRoom, Wish } from './board.ts';

export type RoomCounts = PlacingExplanation['rooms'];

export interface SuitableRooms {
  /**
   * The preferred room, then the smallest, then the first entered: who comes first where the time is the
   * same.
   */
  readonly ranked: readonly PlacingRoom[];
  readonly counts: RoomCounts;
}

const hasAll = (room: PlacingRoom, { equipment }: Wish): boolean =>
  equipment.every((item) => room.equipment.includes(item));

export const suits = (room: PlacingRoom, wish: Wish): boolean =>
  room.isInUse && room.capacity >= wish.headcount && hasAll(room, wish);

/**
 * Rooms that hold the people and have the equipment; each other one is counted for the first thing against
 * it.
 */
export function suitableRooms(wish: Wish, rooms: readonly PlacingRoom[]): SuitableRooms {
  const inUse = rooms.filter((room) => room.isInUse);
  const largeEnough = inUse.filter((room) => room.capacity >= wish.headcount);
  const suitable = largeEnough.filter((room) => hasAll(room, wish));
  const isOther = (room: PlacingRoom) => Number(room.id !== wish.preferredRoomId);
  return {
    ranked: suitable.toSorted((a, b) => isOther(a) - isOther(b) || a.capacity - b.capacity),
    counts: {
      all: rooms.length,
      outOfUse: rooms.length - inUse.length,
      tooSmall: inUse.length - largeEnough.length,
      withoutEquipment: largeEnough.length - suitable.length,
      suitable: suitable.length,
    },
  };
}
