import { type Month, trendRange, windowOf } from './trend-window.ts';

const months = (added: number[]): Month[] => {
  let total = 0;
  return added.map((value, i) => {
    total += value;
    return { month: `m${i}`, added: value, total };
  });
};

describe('the months of a trend', () => {
  it('are asked for over ten years', () => {
    expect(trendRange('2019-11-30')).toEqual({ from: '2009-12', to: '2019-11' });
  });

  it('end with the last twelve while they hold anything', () => {
    const all = months([...Array(24).fill(0), ...Array(6).fill(0), 3, ...Array(5).fill(0)]);
    expect(windowOf(all, '12').map((month) => month.month)).toEqual(
      Array.from({ length: 12 }, (_, i) => `m${24 + i}`),
    );
  });

  it('go back to where something happened when the last twelve are empty', () => {
    const all = months([0, 5, 6, ...Array(40).fill(0)]);
    expect(windowOf(all, '12').at(-1)).toMatchObject({ month: 'm2', total: 11 });
    expect(windowOf(all, 'all')[0]).toMatchObject({ month: 'm0' });
  });
});
