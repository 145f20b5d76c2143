import { readFileSync } from 'node:fs';
import { apportion } from './apportion.ts';
import { countyOf, levelOf } from './codes.ts';
import { fieldsAt } from './division-lines.ts';
import { kindOf } from './kinds.ts';
import { DivisionNotFound, divisionExists, linesBelow } from './registry.ts';

export interface RuralPopulation {
  /** People, whole. */
  readonly people: number;
  /** True when the figure is made by our model, and is no statistic. */
  readonly modelled: boolean;
}

/** What a town's community counts for beside a village, which counts for 1. */
const TOWN_COMMUNITY_WEIGHT = 0.25;

let counties: ReadonlyMap<string, RuralPopulation> | undefined;
const townships = new Map<string, number>();

/**
 * Rural population of a division in 2019, in people: the farmers who benefit. Only one figure has a source:
 * Chongyi's county total, published as "close to 170,000" (its last digits are ours). Everything else is
 * modelled and not a statistic: a county by the number of its village committees (data/population.tsv,
 * scripts/model-populations.mjs), townships and villages by apportioning the county over its villages,
 * province and prefectures as sums of counties. Parts add up to the whole exactly. Throws DivisionNotFound.
 */
export function ruralPopulationOf(code: string): RuralPopulation {
  if (!divisionExists(code)) throw new DivisionNotFound(code);
  const level = levelOf(code);
  if (level === 'county') return countyPopulation(code);
  if (level === 'township') return { people: townshipPeople(code), modelled: true };
  if (level === 'village') return { people: villagePeople(code), modelled: true };
  const below = [...countyPopulations()].filter(([county]) => county.startsWith(code));
  return { people: below.reduce((sum, [, { people }]) => sum + people, 0), modelled: true };
}

function countyPopulations(): ReadonlyMap<string, RuralPopulation> {
  counties ??= new Map(
    readFileSync(new URL('../data/population.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [code = '', people = '', basis] = line.split('\t');
        return [code, { people: Number(people), modelled: basis !== 'published' }];
      }),
  );
  return counties;
}

const countyPopulation = (code: string): RuralPopulation =>
  countyPopulations().get(code) ?? { people: 0, modelled: true };

function townshipPeople(code: string): number {
  const county = countyOf(code);
  if (!townships.has(code)) {
    const siblings = linesBelow(county).map((line) => fieldsAt(line));
    const weights = siblings.map(([sibling, name]) =>
      villageWeights(sibling, name).reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [i, people] of apportion(countyPopulation(county).people, weights).entries())
      townships.set(siblings[i]?.[0] ?? '', people);
  }
  return townships.get(code) ?? 0;
}

function villagePeople(code: string): number {
  const township = code.slice(0, 9);
  const weights = villageWeights(township, townshipName(township));
  const shares = apportion(
    townshipPeople(township),
    weights.map(([, weight]) => weight),
  );
  return shares[weights.findIndex(([village]) => village === code)] ?? 0;
}

function townshipName(code: string): string {
  const line = linesBelow(code.slice(0, 6)).find((candidate) => fieldsAt(candidate)[0] === code);
  return line === undefined ? '' : fieldsAt(line)[1];
}

/** Villages of a township with their weights; communities of a subdistrict are urban and weigh nothing. */
function villageWeights(
  township: string,
  townshipNamed: string,
): (readonly [village: string, weight: number])[] {
  const communityWeight = townshipNamed.endsWith('街道') ? 0 : TOWN_COMMUNITY_WEIGHT;
  return linesBelow(township).map((line) => {
    const [village, name] = fieldsAt(line);
    const isVillage = kindOf(name, 'village')?.english.endsWith('Village') ?? false;
    return [village, (isVillage ? 1 : communityWeight) * unevenness(village)];
  });
}

/** No two villages are alike: a factor from 0.8 to 1.2 that follows from the code. */
const unevenness = (code: string): number => 0.8 + ((Number(code) * 7919) % 41) / 100;
