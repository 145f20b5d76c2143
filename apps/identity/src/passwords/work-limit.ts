import { monotonicNow, Problem } from '@yinhu/contracts/kernel';

/** Lets only so many pieces of work run at once, so that a burst costs time and not memory. */
export class WorkLimit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly slots: number,
    private readonly maxWaiting: number,
  ) {}

  /**
   * @param deadline by `monotonicNow()`; after it nobody waits for the result: work that has not begun by
   * then is left
   * @throws Problem `rate_limited` when too many wait already, `deadline_exceeded` when the turn came too
   * late
   */
  async run<T>(work: () => Promise<T>, deadline = Number.POSITIVE_INFINITY): Promise<T> {
    if (this.running >= this.slots) await this.turn();
    else this.running += 1;
    try {
      if (monotonicNow() >= deadline) throw new Problem('deadline_exceeded');
      return await work();
    } finally {
      this.pass();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.maxWaiting) throw new Problem('rate_limited', { seconds: 1 });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Hands the slot to whoever waits longest. */
  private pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
