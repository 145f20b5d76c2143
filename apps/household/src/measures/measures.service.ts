import { Injectable } from '@nestjs/common';
import { type HOUSEHOLD, type Measure, measureAggregate } from '@yinhu/contracts/household';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { requireHousehold } from '../households/require-household.ts';
import { measureFor, measureTold } from '../personal-data/for-eyes.ts';
import { addMeasure } from './add-measure.ts';
import { listMeasures, MEASURE_COLUMNS } from './measures.queries.ts';

@Injectable()
export class MeasuresService {
  constructor(private readonly database: Database) {}

  async list(input: InputOf<typeof HOUSEHOLD.measures.list>, call: Call) {
    const page = await this.database.read(call, (tx) => listMeasures(tx, input));
    return { ...page, items: page.items.map((measure) => measureFor(call.actor, measure)) };
  }

  async get({ id }: InputOf<typeof HOUSEHOLD.measures.get>, call: Call): Promise<Measure> {
    const measure = await this.database.read(call, (tx) => tx.one<Measure>(`SELECT ${MEASURE_COLUMNS} FROM measure WHERE id = $1`, [id]));
    if (!measure) throw new Problem('not_found', { what: id });
    return measureFor(call.actor, measure);
  }

  add({ valueFen = 0, ...input }: InputOf<typeof HOUSEHOLD.measures.add>, call: Call): Promise<Measure> {
    return this.database.transaction(call, async (tx) => {
      const { divisionCode } = await requireHousehold(tx, input.householdId);
      const measure = await addMeasure(tx, { ...input, divisionCode, valueFen, status: 'under_way', source: 'officer' });
      if (!measure) throw new Problem('already_exists', { what: input.title });
      tx.audit({ aggregate: 'measure', id: measure.id, action: 'add', division: divisionCode });
      return measureFor(call.actor, measure);
    });
  }

  finish({ id, outcome }: InputOf<typeof HOUSEHOLD.measures.finish>, call: Call): Promise<Measure> {
    return this.database.transaction(call, async (tx) => {
      const before = await tx.one<Measure>(`SELECT ${MEASURE_COLUMNS} FROM measure WHERE id = $1 FOR UPDATE`, [id]);
      if (!before) throw new Problem('not_found', { what: id });
      if (before.status === 'done') throw new Problem('invalid_transition', { state: before.status, action: 'finish' });
      const [measure] = await tx.query<Measure>(
        `UPDATE measure SET status = 'done', outcome = $2, version = version + 1 WHERE id = $1 RETURNING ${MEASURE_COLUMNS}`,
        [id, outcome],
      );
      if (!measure) throw new Problem('not_found', { what: id });
      tx.emit(measureAggregate, 'measure-finished', {
        id,
        version: measure.version,
        division: measure.divisionCode,
        state: measureTold(measure),
      });
      tx.audit({ aggregate: 'measure', id, action: 'finish', division: measure.divisionCode });
      return measureFor(call.actor, measure);
    });
  }
}
