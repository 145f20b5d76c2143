import { monotonicNow } from '@yinhu/contracts/kernel';
import { Transit } from './transit.ts';

const stamp = (sender: string, ago: number, zero = 0) => `${sender}/${monotonicNow() + zero - ago}`;

describe('how long a message waited', () => {
  it('is what it took beyond the fastest of its sender, whatever the two clocks show', () => {
    const transit = new Transit();
    expect(transit.waited(stamp('a', 1, -9e9))).toBe(0);
    expect(transit.waited(stamp('a', 3_001, -9e9))).toBeGreaterThan(2_500);
    expect(transit.waited(stamp('a', 3_001, -9e9))).toBeLessThan(3_500);
    expect(transit.waited(stamp('b', 3_000, 7e8))).toBe(0);
    expect(transit.waited(stamp('b', 0, 7e8))).toBe(0);
    expect(transit.waited(stamp('b', 500, 7e8))).toBeGreaterThan(490);
  });

  it('is nothing where the sender did not say when', () => {
    const transit = new Transit();
    expect([undefined, '', 'a', 'a/', 'a/b', '/5'].map((sent) => transit.waited(sent))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});
