import { Problem } from '@yinhu/contracts';

const WINDOW = 60_000;
/** Enough for every address of a province; beyond it the oldest are forgotten. */
const MAX_KEYS = 50_000;

interface Count {
  failures: number;
  readonly until: number;
}

/** Slows down guessing: failed sign-ins a minute for one user name from one address, and from one address at all. */
export class SignInLimit {
  private readonly counts = new Map<string, Count>();

  constructor(
    private readonly limits: { readonly perUser: number; readonly perAddress: number },
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws Problem `rate_limited` with the seconds to wait */
  check(address: string, username: string): void {
    this.checkKey(address, this.limits.perAddress);
    this.checkKey(userKey(address, username), this.limits.perUser);
  }

  failed(address: string, username: string): void {
    this.count(address);
    this.count(userKey(address, username));
  }

  private checkKey(key: string, limit: number): void {
    const count = this.counts.get(key);
    const left = (count?.until ?? 0) - this.now();
    if (count && left > 0 && count.failures >= limit) throw new Problem('rate_limited', { seconds: Math.ceil(left / 1000) });
  }

  private count(key: string): void {
    const count = this.counts.get(key);
    if (count && count.until > this.now()) {
      count.failures += 1;
      return;
    }
    this.counts.delete(key);
    this.counts.set(key, { failures: 1, until: this.now() + WINDOW });
    const [oldest] = this.counts.size > MAX_KEYS ? this.counts.keys() : [];
    if (oldest !== undefined) this.counts.delete(oldest);
  }
}

const userKey = (address: string, username: string) => `${address} ${username.slice(0, 64).toLowerCase()}`;
