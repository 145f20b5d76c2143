import { type Measure, measureAggregate } from '@yinhu/contracts/household';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import { measureTold } from '../personal-data/for-eyes.ts';
import { MEASURE_COLUMNS } from './measures.queries.ts';

type NewMeasure = Pick<
  Measure,
  'householdId' | 'divisionCode' | 'kind' | 'title' | 'status' | 'valueFen' | 'source' | 'startedOn'
> &
  Partial<Pick<Measure, 'detail' | 'sourceRef' | 'outcome'>>;

/** Adds a measure and tells the world; answers nothing when its source has been entered before. */
export async function addMeasure(tx: Transaction, measure: NewMeasure): Promise<Measure | undefined> {
  const added = await tx.one<Measure>(
    `INSERT INTO measure (id, household_id, division_code, kind, title, detail, status, value_fen, source, source_ref, started_on, outcome)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT ON CONSTRAINT measure_once_per_source DO NOTHING RETURNING ${MEASURE_COLUMNS}`,
    [
      v7(),
      measure.householdId,
      measure.divisionCode,
      measure.kind,
      measure.title,
      measure.detail ?? null,
      measure.status,
      measure.valueFen,
      measure.source,
      measure.sourceRef ?? null,
      measure.startedOn,
      measure.outcome ?? null,
    ],
  );
  if (added)
    tx.emit(measureAggregate, 'measure-added', {
      id: added.id,
      version: 1,
      division: added.divisionCode,
      state: measureTold(added),
    });
  return added;
}
