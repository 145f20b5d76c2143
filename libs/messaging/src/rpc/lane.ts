import { monotonicNow, type Operation, Problem } from '@yinhu/contracts/kernel';

/** Weight of the newest answer in what is known of the pace. */
const NEWEST = 0.05;
/** After so long a rest what was known of the pace is forgotten: other work may follow. */
const REST_MS = 5_000;
/** Longest that a caller is asked to stay away; clients of ours follow no longer wish. */
const LONGEST_WISH_S = 5;

export interface LaneOptions {
  /** So many at once are let in, however slow they are. */
  readonly always: number;
  /** Milliseconds between two answers that are reckoned with until the pace is known. */
  readonly firstGapMs: number;
  /**
   * Whoever is let in shall be answered within this time; without it, within what is left of the caller's.
   */
  readonly withinMs?: number;
}

/**
 * Calls of one kind on their way through one place, which answers them at a pace of its own. Whoever would
 * wait too long behind those that are in it already is turned away at once, at next to no cost, and told when
 * to come again: so that those let in are answered.
 */
export class Lane {
  private inside = 0;
  /** Milliseconds between two answers while there is always something to answer. */
  private gapMs: number;
  private lastAnswerAt = Number.NEGATIVE_INFINITY;
  private filledAt = Number.NEGATIVE_INFINITY;
  private turnedAway = { since: Number.NEGATIVE_INFINITY, count: 0, before: 0 };

  constructor(private readonly options: LaneOptions) {
    this.gapMs = options.firstGapMs;
  }

  /**
   * @throws Problem `service_unavailable` where whoever comes now would wait longer than is left, or than the
   * lane allows
   */
  requireRoom(timeLeftMs = Number.POSITIVE_INFINITY): void {
    if (this.inside === 0 && monotonicNow() - this.lastAnswerAt > REST_MS)
      this.gapMs = this.options.firstGapMs;
    const { always, withinMs = Number.POSITIVE_INFINITY } = this.options;
    if (this.inside < always || (this.inside + 1) * this.gapMs <= Math.min(withinMs, timeLeftMs)) return;
    throw new Problem('service_unavailable', { shortage: 'overload', seconds: this.wish() });
  }

  /** Takes a call through. @throws Problem as above, and what the work throws */
  async take<T>(work: () => Promise<T>, timeLeftMs?: number): Promise<T> {
    this.requireRoom(timeLeftMs);
    this.inside += 1;
    if (this.inside === this.options.always) this.filledAt = monotonicNow();
    try {
      const answer = await work();
      this.measure();
      return answer;
    } catch (error) {
      // To be refused is to be answered; to be turned away further on, or not to be heard, says nothing of
      // the pace.
      if (error instanceof Problem && error.status < 500) this.measure();
      throw error;
    } finally {
      this.inside -= 1;
    }
  }

  /** Only while there is as much to do as can be done: else the pace would be that of those who come. */
  private measure(): void {
    const now = monotonicNow();
    const gap = now - Math.max(this.lastAnswerAt, this.filledAt);
    if (this.inside >= this.options.always) this.gapMs += NEWEST * (gap - this.gapMs);
    this.lastAnswerAt = now;
  }

  /**
   * Seconds in which those turned away within a second could be answered, so that coming again costs less
   * than what is being done.
   */
  private wish(): number {
    const now = monotonicNow();
    const age = now - this.turnedAway.since;
    if (age > 1_000)
      this.turnedAway = { since: now, count: 0, before: age > 2_000 ? 0 : this.turnedAway.count };
    this.turnedAway.count += 1;
    const { count, before } = this.turnedAway;
    return Math.min(LONGEST_WISH_S, Math.max(1, Math.ceil((Math.max(count, before) * this.gapMs) / 1_000)));
  }
}

/**
 * Lanes of readers and of writers. What takes long by its nature, and what services ask one another, is in
 * none.
 */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly options: Readonly<Record<'read' | 'write', LaneOptions>>) {}

  of({ service, kind, access, timeoutMs }: Operation): Lane | undefined {
    if (access === 'service' || timeoutMs !== undefined) return undefined;
    const name = kind === 'query' ? 'read' : 'write';
    const key = `${service}/${name}`;
    const lane = this.lanes.get(key) ?? new Lane(this.options[name]);
    this.lanes.set(key, lane);
    return lane;
  }
}
