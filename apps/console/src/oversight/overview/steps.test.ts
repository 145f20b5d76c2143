import { stepBounds, stepOf, stepRanges } from './steps.ts';

describe('steps of the map', () => {
  it('give the one division with a value the strongest colour', () => {
    const bounds = stepBounds([0, 0, 137]);
    expect(stepOf(137, bounds)).toBe(4);
    expect(stepOf(0, bounds)).toBe(-1);
    expect(stepOf(null, bounds)).toBe(-1);
  });

  it('share many divisions out evenly, least to most', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    const bounds = stepBounds(values);
    expect(bounds).toEqual([20, 40, 60, 80, 100]);
    expect(values.map((value) => stepOf(value, bounds)).filter((step) => step === 0)).toHaveLength(20);
    expect(stepRanges(values, bounds)[1]).toEqual({ step: 1, from: 21, to: 40 });
  });
});
