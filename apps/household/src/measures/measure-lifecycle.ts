import { type Measure, measureAggregate } from '@yinhu/contracts/household';
import { lifecycleOf } from '@yinhu/database';
import { measureTold } from '../personal-data/for-eyes.ts';
import { MeasureRow } from './measure.entity.ts';

/** Every transition of a measure. They are added by `addMeasure`, which enters each source once. */
export const MEASURES = lifecycleOf<Measure>()({
  kind: 'measure',
  entity: MeasureRow,
  initial: {},
  transitions: { finish: { planned: 'done', under_way: 'done' } },
  announces: {
    aggregate: measureAggregate,
    events: { finish: 'measure-finished' },
    state: ({ after }) => measureTold(after),
  },
  division: ({ divisionCode }) => divisionCode,
});
