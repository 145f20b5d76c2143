import { Injectable } from '@nestjs/common';
import { type Call, type InputOf, type Measure, measureAggregate, type measures, Problem } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { requireHousehold } from '../households/require-household.ts';
import { addMeasure } from './add-measure.ts';
import { listMeasures, MEASURE_COLUMNS } from './measures.queries.ts';

@Injectable()
export class MeasuresService {
  constructor(private readonly database: Database) {}

  list(input: InputOf<typeof measures.list>, call: Call) {
    return this.database.read(call, (tx) => listMeasures(tx, input));
  }

  async get({ id }: InputOf<typeof measures.get>, call: Call): Promise<Measure> {
    const measure = await this.database.read(call, (tx) => tx.one<Measure>(`SELECT ${MEASURE_COLUMNS} FROM measure WHERE id = $1`, [id]));
    if (!measure) throw new Problem('not_found', { what: id });
    return measure;
  }

  add({ valueFen = 0, ...input }: InputOf<typeof measures.add>, call: Call): Promise<Measure> {
    return this.database.transaction(call, async (tx) => {
      const { divisionCode } = await requireHousehold(tx, input.householdId);
      const measure = await addMeasure(tx, { ...input, divisionCode, valueFen, status: 'under_way', source: 'officer' });
      if (!measure) throw new Problem('already_exists', { what: input.title });
      tx.audit({ aggregate: 'measure', id: measure.id, action: 'add', division: divisionCode });
      return measure;
    });
  }

  finish({ id, outcome }: InputOf<typeof measures.finish>, call: Call): Promise<Measure> {
    return this.database.transaction(call, async (tx) => {
      const before = await tx.one<Measure>(`SELECT ${MEASURE_COLUMNS} FROM measure WHERE id = $1 FOR UPDATE`, [id]);
      if (!before) throw new Problem('not_found', { what: id });
      if (before.status === 'done') throw new Problem('invalid_transition', { state: before.status, action: 'finish' });
      const [measure] = await tx.query<Measure>(
        `UPDATE measure SET status = 'done', outcome = $2, version = version + 1 WHERE id = $1 RETURNING ${MEASURE_COLUMNS}`,
        [id, outcome],
      );
      if (!measure) throw new Problem('not_found', { what: id });
      tx.emit(measureAggregate, 'measure-finished', { id, version: measure.version, division: measure.divisionCode, state: measure });
      tx.audit({ aggregate: 'measure', id, action: 'finish', division: measure.divisionCode });
      return measure;
    });
  }
}
