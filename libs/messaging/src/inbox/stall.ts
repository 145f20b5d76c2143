import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@yinhu/contracts/kernel';
import type { Logger } from 'pino';
import { causeOf, faultOf } from './fault.ts';
import { errorTextOf } from './inbox.ts';

/**
 * So many different events of a type that fail one after the other with the same error, and none that does
 * not, are no chance.
 */
const SAME_IN_A_ROW = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Why events of a type stand still. */
export interface Stalled {
  readonly type: string;
  readonly since: Date;
  readonly error: string;
  /** Events that wait in this process. */
  readonly waiting: number;
}

type Failed = Pick<EventEnvelope, 'id' | 'type'>;

interface Hold {
  readonly cause: string;
  readonly since: Date;
  readonly error: string;
  /** Events that have been tried, the next to be tried first, and those that have not. */
  readonly tried: Waiting[];
  readonly fresh: Waiting[];
}

interface Waiting {
  readonly id: string;
  readonly go: () => void;
}

/**
 * Tells failures of the service from those of an event. On the former, events of that type stand still
 * instead of being put aside one after the other; after pauses that grow, one that has failed and one that
 * has not are tried. The first that does not fail for the same cause lets all go on.
 */
export class Stall {
  private readonly holds = new Map<string, Hold>();
  /** By type: what its last events failed with, and which those were. */
  private readonly streaks = new Map<string, { readonly cause: string; readonly events: Set<string> }>();
  /**
   * Events that failed while others of their type did not: what they fail with is theirs, however many they
   * are.
   */
  private readonly atFault = new Set<string>();

  constructor(
    private readonly logger: Logger,
    private readonly signal: AbortSignal,
  ) {}

  stalled(): Stalled[] {
    return [...this.holds].map(([type, { since, error, tried, fresh }]) => ({
      type,
      since,
      error,
      waiting: tried.length + fresh.length,
    }));
  }

  isHeld({ type }: Failed): boolean {
    return this.holds.has(type);
  }

  /** Resolves when the event may be tried: now, or while its type stands still when it is this one's turn. */
  async turn({ id, type }: Failed, wasTried: boolean): Promise<void> {
    const hold = this.holds.get(type);
    if (hold) await new Promise<void>((go) => (wasTried ? hold.tried : hold.fresh).push({ id, go }));
    this.signal.throwIfAborted();
  }

  /** What the type failed with is over, or was the fault of those events alone. */
  succeeded(type: string): void {
    for (const id of this.streaks.get(type)?.events ?? []) this.atFault.add(id);
    this.streaks.delete(type);
    const hold = this.holds.get(type);
    if (!hold) return;
    this.holds.delete(type);
    this.logger.info({ type, since: hold.since }, 'events of a type go on');
    for (const { id } of hold.tried) this.atFault.add(id);
    for (const { go } of [...hold.tried, ...hold.fresh]) go();
  }

  /** The event is applied or put aside. */
  settled({ id }: Failed): void {
    this.atFault.delete(id);
  }

  /** Whether an event failed for its own sake, so that the attempt counts. */
  countsAgainst(event: Failed, error: unknown): boolean {
    const fault = faultOf(error);
    if (fault === 'outage') return false;
    const cause = causeOf(error);
    const held = this.holds.get(event.type);
    // It got further than what the others fail at.
    if (fault === 'event' || (fault === 'unknown' && held && held.cause !== cause))
      this.succeeded(event.type);
    if (
      fault === 'service' ||
      (fault === 'unknown' && !this.atFault.has(event.id) && this.isNoChance(event, cause))
    )
      this.hold(event, cause, error);
    return !this.isHeld(event);
  }

  private isNoChance({ id, type }: Failed, cause: string): boolean {
    const known = this.streaks.get(type);
    const streak = known?.cause === cause ? known : { cause, events: new Set<string>() };
    this.streaks.set(type, streak);
    if (streak.events.size < SAME_IN_A_ROW) streak.events.add(id);
    return streak.events.size >= SAME_IN_A_ROW;
  }

  private hold({ id, type }: Failed, cause: string, error: unknown): void {
    if (this.holds.has(type)) return;
    const hold: Hold = { cause, since: new Date(), error: errorTextOf(error), tried: [], fresh: [] };
    this.holds.set(type, hold);
    this.logger.error(
      { err: error, eventId: id, type },
      'events of a type stand still: they fail for the service’s sake, not their own',
    );
    void this.tryNowAndThen(type, hold);
  }

  private async tryNowAndThen(type: string, { tried, fresh }: Hold): Promise<void> {
    const hold = this.holds.get(type);
    for (
      let pause = FIRST_PAUSE_MS;
      this.holds.get(type) === hold;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    ) {
      await sleep(pause, undefined, { signal: this.signal }).catch(() => undefined);
      // Those that wait find that everything is being ended.
      const most = this.signal.aborted ? Number.POSITIVE_INFINITY : 1;
      // Of what was not tried the latest: it is the least like what has failed.
      for (const { go } of [...tried.splice(0, most), ...fresh.splice(-most)]) go();
      if (this.signal.aborted) return;
    }
  }
}
