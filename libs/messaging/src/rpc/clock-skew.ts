import { monotonicNow } from '@yinhu/contracts/kernel';

/** The largest skew of this time counts. */
const WINDOW_MS = 5 * 60_000;

/**
 * How far the clocks of others are from ours, as far as their answers prove it: an instant that the other
 * wrote between our question and its answer lies between the two by our clock too, unless the clocks differ.
 * A slow answer proves less, and never more than there is.
 */
export class ClockSkew {
  private current = new Map<string, number>();
  private previous = new Map<string, number>();
  private turnedAt = monotonicNow();

  /** All in epoch milliseconds: our clock when we asked, theirs when they answered, ours when we heard it. */
  observe(peer: string, asked: number, theirs: number, heard: number): void {
    if (!Number.isFinite(theirs)) return;
    this.turn();
    const skew = Math.max(theirs - heard, 0) + Math.min(theirs - asked, 0);
    const known = this.current.get(peer);
    if (known === undefined || Math.abs(skew) > Math.abs(known)) this.current.set(peer, skew);
  }

  /** By peer, milliseconds that its clock is ahead of ours; negative where it is behind. */
  largest(): ReadonlyMap<string, number> {
    this.turn();
    const all = new Map(this.previous);
    for (const [peer, skew] of this.current) {
      if (Math.abs(skew) >= Math.abs(all.get(peer) ?? 0)) all.set(peer, skew);
    }
    return all;
  }

  private turn(): void {
    const passed = monotonicNow() - this.turnedAt;
    if (passed < WINDOW_MS) return;
    this.previous = passed < 2 * WINDOW_MS ? this.current : new Map();
    this.current = new Map();
    this.turnedAt = monotonicNow();
  }
}
