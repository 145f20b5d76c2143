/** A small seeded generator (mulberry32): the same year every time. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** `count` different items, in the order they stand in. */
  sample<T>(items: readonly T[], count: number): T[] {
    const keyed = items.map((item, i) => ({ item, i, key: this.next() }));
    return keyed
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .sort((a, b) => a.i - b.i)
      .map(({ item }) => item);
  }
}
