import { monotonicNow } from '@yinhu/contracts/kernel';

/**
 * For so long the fastest message of a sender is remembered; long enough to know it, too short for two clocks
 * to drift apart.
 */
const WINDOW_MS = 5 * 60_000;

/**
 * How long messages waited on their way, by clocks that nobody sets: sender and receiver each have a
 * monotonic one whose difference stays the same, so a message took longer than the fastest of its sender by
 * what it lay in queues.
 */
export class Transit {
  private current = new Map<string, number>();
  private previous = new Map<string, number>();
  private turnedAt = monotonicNow();

  /** Milliseconds. @param sent what the sender wrote with `sentStamp` */
  waited(sent: string | undefined): number {
    const now = monotonicNow();
    if (now - this.turnedAt > WINDOW_MS) {
      this.previous = this.current;
      this.current = new Map();
      this.turnedAt = now;
    }
    const [sender, at] = sent?.split('/') ?? [];
    if (!sender || !Number.isFinite(Number(at))) return 0;
    const difference = now - Number(at);
    const here = Math.min(difference, this.current.get(sender) ?? difference);
    this.current.set(sender, here);
    return difference - Math.min(here, this.previous.get(sender) ?? here);
  }
}

/** When a message leaves, by the monotonic clock of the one who sends it. */
export const sentStamp = (sender: string): string => `${sender}/${monotonicNow().toFixed(1)}`;
