import { withoutOverlap } from './whole-township.ts';

describe('divisions chosen one after the other', () => {
  it('are each named once: a whole township takes the place of its villages, and a village that of its township', () => {
    const township = '360725100';
    const [first, second, elsewhere] = ['360725100200', '360725100201', '360725101200'];
    expect(withoutOverlap([], [first])).toEqual([first]);
    expect(withoutOverlap([first, elsewhere], [township])).toEqual([elsewhere, township]);
    expect(withoutOverlap([elsewhere, township], [second])).toEqual([elsewhere, second]);
    expect(withoutOverlap([second, elsewhere], [first, second])).toEqual([elsewhere, first, second]);
  });
});
