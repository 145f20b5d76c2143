import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type Measure } from '@yinhu/contracts/household';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { requireHousehold } from '../households/require-household.ts';
import { measureFor } from '../personal-data/for-eyes.ts';
import { addMeasure } from './add-measure.ts';
import { MEASURES } from './measure-lifecycle.ts';
import { listMeasures, MEASURE_COLUMNS } from './measures.queries.ts';

@Controller()
export class MeasuresService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.measures.list)
  async list(input: InputOf<typeof HOUSEHOLD.measures.list>, call: Call) {
    const page = await this.database.read(call, (tx) => listMeasures(tx, input));
    return { ...page, items: page.items.map((measure) => measureFor(call.actor, measure)) };
  }

  @Handles(HOUSEHOLD.measures.get)
  async get({ id }: InputOf<typeof HOUSEHOLD.measures.get>, call: Call): Promise<Measure> {
    const measure = await this.database.read(call, (tx) =>
      tx.one<Measure>(`SELECT ${MEASURE_COLUMNS} FROM measure WHERE id = $1`, [id]),
    );
    if (!measure) throw new Problem('not_found', { what: id });
    return measureFor(call.actor, measure);
  }

  @Handles(HOUSEHOLD.measures.add)
  add({ valueFen = 0, ...input }: InputOf<typeof HOUSEHOLD.measures.add>, call: Call): Promise<Measure> {
    return this.database.transaction(call, async (tx) => {
      const { divisionCode } = await requireHousehold(tx, input.householdId);
      const measure = await addMeasure(tx, {
        ...input,
        divisionCode,
        valueFen,
        status: 'under_way',
        source: 'officer',
      });
      if (!measure) throw new Problem('already_exists', { what: input.title });
      tx.audit({ aggregate: 'measure', id: measure.id, action: 'add', division: divisionCode });
      return measureFor(call.actor, measure);
    });
  }

  @Handles(HOUSEHOLD.measures.finish)
  finish({ id, outcome }: InputOf<typeof HOUSEHOLD.measures.finish>, call: Call): Promise<Measure> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const measure = await tx.one<Measure>(
        `SELECT ${MEASURE_COLUMNS} FROM measure WHERE id = $1 FOR NO KEY UPDATE`,
        [id],
      );
      if (!measure) throw new Problem('not_found', { what: id });
      const step = MEASURES.take(measure, 'finish', { by, at: call.at }, { outcome });
      MEASURES.save(tx, step);
      return measureFor(by, step.after);
    });
  }
}
