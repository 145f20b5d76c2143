export { apportion } from './apportion.ts';
export { countyOf, isWithin, type Level, levelOf, parentOf } from './codes.ts';
export { englishName } from './english-name.ts';
export { shortName } from './kinds.ts';
export { type RuralPopulation, ruralPopulationOf } from './population.ts';
export {
  ancestorsOf,
  childrenOf,
  type Division,
  DivisionNotFound,
  divisionExists,
  findDivision,
  getDivision,
} from './registry.ts';
export { type DivisionSearch, searchDivisions } from './search.ts';
export { type Tile, tileLayout } from './tiles.ts';
