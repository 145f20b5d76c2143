const STEPS = 5;

/**
 * Upper bounds (inclusive) of at most five steps over the values above zero, each with about as many
 * divisions.
 */
export function stepBounds(values: readonly number[]): number[] {
  const sorted = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
  if (sorted.length <= STEPS) return sorted;
  const bounds = Array.from(
    { length: STEPS },
    (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / STEPS) - 1] ?? 0,
  );
  return [...new Set(bounds)];
}

/** Step of a value on a scale of five: -1 for nothing, 4 for the most, whatever the number of bounds. */
export function stepOf(value: number | null, bounds: readonly number[]): number {
  if (value === null || value <= 0) return -1;
  const index = bounds.findIndex((bound) => value <= bound);
  const found = index < 0 ? bounds.length - 1 : index;
  return STEPS - bounds.length + found;
}

/** Each step's range, for the legend. */
export function stepRanges(
  values: readonly number[],
  bounds: readonly number[],
): { step: number; from: number; to: number }[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return bounds.map((to, i) => {
    const below = bounds[i - 1] ?? 0;
    return { step: STEPS - bounds.length + i, from: sorted.find((value) => value > below) ?? to, to };
  });
}
