export interface Fences {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** Linear interpolation between the values next to the position, as PostgreSQL’s percentile_cont. */
function quantile(ascending: readonly number[], share: number): number {
  const position = (ascending.length - 1) * share;
  const below = ascending[Math.floor(position)] ?? 0;
  const above = ascending[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** Tukey's fences: beyond Q1 − 1.5 × IQR and Q3 + 1.5 × IQR lie the outliers. Null without any values. */
export function fencesOf(values: readonly number[]): Fences | null {
  if (values.length === 0) return null;
  const ascending = values.toSorted((a, b) => a - b);
  const [q1, median, q3] = [quantile(ascending, 0.25), quantile(ascending, 0.5), quantile(ascending, 0.75)];
  const reach = 1.5 * (q3 - q1);
  return { median, lower: q1 - reach, upper: q3 + reach };
}

export const isLowOutlier = (value: number, { median, lower }: Fences): boolean =>
  value <= lower && value < median;
export const isHighOutlier = (value: number, { median, upper }: Fences): boolean =>
  value >= upper && value > median;
