import { countyOf, isWithin, levelOf, parentOf } from './index.ts';

describe('division codes', () => {
  it.each([
    ['36', 'province'],
    ['3607', 'prefecture'],
    ['360725', 'county'],
    ['360725100', 'township'],
    ['360725100200', 'village'],
  ])('%s is the code of a %s', (code, level) => {
    expect(levelOf(code)).toBe(level);
  });

  it('of another length have no level', () => {
    expect(() => levelOf('36072')).toThrow(RangeError);
    expect(() => levelOf('')).toThrow(RangeError);
  });

  it('begin with their parent’s code', () => {
    expect(['360725100200', '360725100', '360725', '3607', '36'].map(parentOf)).toEqual([
      '360725100',
      '360725',
      '3607',
      '36',
      null,
    ]);
  });

  it('tell the county they are in, and stay as they are above it', () => {
    expect(['360725100200', '360725', '3607', '36'].map(countyOf)).toEqual([
      '360725',
      '360725',
      '3607',
      '36',
    ]);
  });

  it('are within themselves and what encloses them, never within a neighbour or what is below', () => {
    expect(isWithin('360725100', '360725100')).toBe(true);
    expect(isWithin('360725100', '36')).toBe(true);
    expect(isWithin('360725100', '360726')).toBe(false);
    expect(isWithin('3607', '360725')).toBe(false);
  });

  it.each(['', '3', '360', '36072', '3607251'])('are not within %j, which is no whole code', (scope) => {
    expect(isWithin('360725100200', scope)).toBe(false);
  });
});
