export { apportion, type RuralPopulation, ruralPopulationOf } from './population.ts';
export {
  ancestorsOf,
  childrenOf,
  countyOf,
  type Division,
  divisionExists,
  findDivision,
  getDivision,
  isWithin,
  type Level,
  levelOf,
  parentOf,
} from './registry.ts';
export { type DivisionSearch, searchDivisions } from './search.ts';
export { type Tile, tileLayout } from './tiles.ts';
