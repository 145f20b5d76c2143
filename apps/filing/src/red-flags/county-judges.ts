import { type Found, limitOf, type Parameters } from './indicator.ts';
import { type Fences, fencesOf, isHighOutlier, isLowOutlier } from './quartiles.ts';

/** A tender with one award, to the lowest of several valid bids. */
export interface PriceFacts {
  readonly wonFen: number;
  readonly secondFen: number;
}

/** Bids to an entity, or of a supplier. */
export interface BidCounts {
  readonly submitted: number;
  readonly disqualified: number;
  /** Tenders they belong to. */
  readonly processes: number;
}

/**
 * Shares are whole millionths: their quartiles and fences are then exact, and what lies at a fence is not
 * lost in rounding.
 */
const WHOLE = 1_000_000;
const shareOf = (part: number, whole: number): number =>
  Number((BigInt(part) * BigInt(WHOLE)) / BigInt(whole));
const differenceOf = ({ wonFen, secondFen }: PriceFacts): number => shareOf(secondFen - wonFen, wonFen);
/** A fixed limit in percent as a share; below 0 there is none. */
const fixedShare = (percent: number): number => (percent < 0 ? -1 : (percent * WHOLE) / 100);

/** In percent, to a tenth: what is shown and kept. */
const percent = (share: number): number => Math.round((share * 10_000) / WHOLE) / 100;

/** A fixed limit instead of the fences, where one is set. */
function limitsOf(values: readonly number[], fixed: number): Fences | null {
  return fixed >= 0 ? { median: Number.NaN, lower: fixed, upper: fixed } : fencesOf(values);
}

const isLow = (value: number, limits: Fences): boolean =>
  Number.isNaN(limits.median) ? value <= limits.lower : isLowOutlier(value, limits);
const isHigh = (value: number, limits: Fences): boolean =>
  Number.isNaN(limits.median) ? value >= limits.upper : isHighOutlier(value, limits);

/**
 * R024 or R058: for each tender, whether its winning price stands out from the county's. In the order given.
 */
export function judgePrices(
  kind: 'close' | 'discounted',
  tenders: readonly PriceFacts[],
  parameters: Parameters,
): (Found | null)[] {
  const fixed = limitOf(parameters, 'thresholdPercent');
  const enough = fixed >= 0 || tenders.length >= limitOf(parameters, 'minimumProcesses');
  const limits = enough ? limitsOf(tenders.map(differenceOf), fixedShare(fixed)) : null;
  return tenders.map((tender) => {
    const difference = differenceOf(tender);
    if (!limits || !(kind === 'close' ? isLow : isHigh)(difference, limits)) return null;
    const fencePercent = percent(kind === 'close' ? limits.lower : limits.upper);
    return {
      facts: {
        wonFen: tender.wonFen,
        secondFen: tender.secondFen,
        differencePercent: percent(difference),
        fencePercent,
      },
      records: [],
    };
  });
}

/**
 * R038: for each entity or supplier, whether the share of its disqualified bids stands out. In the order
 * given.
 */
export function judgeDisqualified(
  kind: 'entity' | 'supplier',
  counts: readonly BidCounts[],
  parameters: Parameters,
): (Found | null)[] {
  const isEnough = ({ processes, submitted }: BidCounts): boolean =>
    submitted > 0 &&
    (kind === 'entity'
      ? processes >= limitOf(parameters, 'minimumProcesses')
      : submitted >= limitOf(parameters, 'minimumBids'));
  const fixed = limitOf(parameters, 'thresholdPercent');
  const shares = counts
    .filter(isEnough)
    .map(({ disqualified, submitted }) => shareOf(disqualified, submitted));
  const limits = limitsOf(shares, fixedShare(fixed));
  return counts.map((count) => {
    if (!limits || !isEnough(count) || count.disqualified === 0) return null;
    const { submitted, disqualified } = count;
    const share = shareOf(disqualified, submitted);
    if (!isHigh(share, limits)) return null;
    return {
      facts: {
        bids: submitted,
        disqualified,
        sharePercent: percent(share),
        fencePercent: percent(limits.upper),
      },
      records: [],
    };
  });
}

/** R048: for each supplier's number of catalogue classes won, whether it stands out. In the order given. */
export function judgeVariety(varieties: readonly number[], parameters: Parameters): (Found | null)[] {
  const fixed = limitOf(parameters, 'threshold');
  const enough = fixed >= 0 || varieties.length >= limitOf(parameters, 'minimumSuppliers');
  const limits = enough ? limitsOf(varieties, fixed) : null;
  return varieties.map((classes) =>
    limits && isHigh(classes, limits)
      ? { facts: { classes, fence: Math.round(limits.upper * 100) / 100 }, records: [] }
      : null,
  );
}
