import { monotonicNow, Problem } from '@yinhu/contracts/kernel';

export const WINDOW_MS = 60_000;
/** Enough for every address of a province; beyond it the oldest are forgotten. */
const MAX_KEYS = 50_000;

interface Count {
  /** Failures, and attempts whose outcome is not known yet: guesses sent all at once count too. */
  failures: number;
  readonly until: number;
}

export interface SignInLimits {
  readonly perUser: number;
  readonly perAddress: number;
}

/** An attempt that counts as failed until it is forgiven. */
export interface Attempt {
  forgive(): void;
}

/**
 * Slows down guessing: failed sign-ins a minute for one user name from one address, and from one address at
 * all, in this process.
 */
export class SignInLimit {
  private readonly counts = new Map<string, Count>();

  constructor(
    private readonly limits: SignInLimits,
    private readonly now: () => number = monotonicNow,
  ) {}

  /**
   * Begins an attempt, which counts as failed until `forgive` is called.
   * @throws Problem `rate_limited` with the seconds to wait
   */
  begin(address: string, username: string): Attempt {
    const counts = [this.countOf(address), this.countOf(accountKey(address, username))] as const;
    this.refuse(counts[0], this.limits.perAddress);
    this.refuse(counts[1], this.limits.perUser);
    for (const count of counts) count.failures += 1;
    return {
      forgive: () => {
        for (const count of counts) count.failures -= 1;
      },
    };
  }

  private refuse({ failures, until }: Count, limit: number): void {
    if (failures >= limit)
      throw new Problem('rate_limited', { seconds: Math.ceil((until - this.now()) / 1000) });
  }

  private countOf(key: string): Count {
    const known = this.counts.get(key);
    if (known && known.until > this.now()) return known;
    const count = { failures: 0, until: this.now() + WINDOW_MS };
    this.counts.delete(key);
    this.counts.set(key, count);
    const [oldest] = this.counts.size > MAX_KEYS ? this.counts.keys() : [];
    if (oldest !== undefined) this.counts.delete(oldest);
    return count;
  }
}

export const accountKey = (address: string, username: string): string =>
  `${address} ${username.slice(0, 64).toLowerCase()}`;
