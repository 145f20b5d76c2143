import { ClockSkew } from './clock-skew.ts';

describe('the skew of a peer’s clock', () => {
  it('is as large as its answers prove, and no larger for being slow', () => {
    const skew = new ClockSkew();
    skew.observe('filing', 1_000, 7_100, 1_200);
    skew.observe('filing', 2_000, 8_050, 2_100);
    skew.observe('household', 1_000, 700, 1_900);
    skew.observe('oversight', 1_000, 3_000, 5_000);
    skew.observe('identity', 1_000, Number.NaN, 1_100);
    expect([...skew.largest()]).toEqual([
      ['filing', 5_950],
      ['household', -300],
      ['oversight', 0],
    ]);
  });
});
