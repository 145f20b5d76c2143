import type { Suites } from '../world/suites.ts';
import { storiesSuite } from './stories.suite.ts';
import { supervisorSuite } from './supervisor.suite.ts';
import { yearFiguresSuite } from './year-figures.suite.ts';

export const oversightSuites: Suites = {
  'Chongyi’s reference year': yearFiguresSuite,
  'the four stories': storiesSuite,
  'the province’s supervisor': supervisorSuite,
};
