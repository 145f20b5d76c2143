import { childrenOf, linesWithin } from './registry.ts';

/** People who live from farming in a division. */
export interface RuralPopulation {
  readonly people: number;
  /** True for every figure but Chongyi's county total: apportioned by villages, not a statistic. */
  readonly modelled: boolean;
}

const CHONGYI = '360725';
/** Chongyi's farmers who benefit, end of November 2019: published as close to 170,000. */
const CHONGYI_RURAL_POPULATION = 169_846;
/** Rural people a village committee stands for, on average, in the model; a neighbourhood community counts as a third. */
const PEOPLE_PER_VILLAGE = 1_170;

const weightOf = (line: string): number => (line.includes('村') ? 3 : 1);
const villagesIn = (code: string): readonly string[] => linesWithin(code).filter((line) => line.indexOf('\t') === 12);
const weightIn = (code: string): number => villagesIn(code).reduce((sum, line) => sum + weightOf(line), 0);

/** Rural people of a county: the published figure for Chongyi (close to 170,000, 2019), a model by villages elsewhere. */
const countyPeople = (code: string): number =>
  code === CHONGYI ? CHONGYI_RURAL_POPULATION : Math.round((weightIn(code) * PEOPLE_PER_VILLAGE) / 3);

/** Shares a total over weights so that the shares add up to it exactly (largest remainders first, then in order). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const missing = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

const cache = new Map<string, number>();

function people(code: string): number {
  const known = cache.get(code);
  if (known !== undefined) return known;
  if (code.length < 6) {
    const sum = childrenOf(code, 'county').reduce((total, county) => total + people(county.code), 0);
    cache.set(code, sum);
    return sum;
  }
  if (code.length === 6) {
    cache.set(code, countyPeople(code));
  } else {
    const parent = code.length === 9 ? code.slice(0, 6) : code.slice(0, 9);
    const siblings = childrenOf(parent).map((division) => division.code);
    const weights = siblings.map((sibling) => (sibling.length === 12 ? weightOf(villagesIn(sibling)[0] ?? '') : weightIn(sibling)));
    for (const [i, share] of apportion(people(parent), weights).entries()) cache.set(siblings[i] ?? '', share);
  }
  return cache.get(code) ?? 0;
}

/** Rural population of a division in 2019. Parts add up exactly to the whole. */
export const ruralPopulationOf = (code: string): RuralPopulation => ({ people: people(code), modelled: code !== CHONGYI });
