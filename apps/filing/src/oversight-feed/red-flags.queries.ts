import { Controller } from '@nestjs/common';
import { FILING, type RedFlag } from '@yinhu/contracts/filing';
import { type Actor, businessDate, type Call, type InputOf } from '@yinhu/contracts/kernel';
import { Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { indicatorsOn } from '../red-flags/parameters.ts';
import { listOf } from '../shared/list-of.ts';
import { countiesOf, inScope, withinDivision } from '../shared/scope.ts';

const COLUMNS = `r.id, r.indicator, r.state, r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", r.subject_name AS "subjectName",
  r.entity_id AS "entityId", r.entity_name AS "entityName", r.division_code AS "divisionCode", r.evidence, r.raised_at AS "raisedAt",
  r.changed_at AS "changedAt", r.explanation, r.explained_at AS "explainedAt", r.explained_by_name AS "explainedBy"`;

const SORT = {
  raisedAt: 'r.raised_at',
  changedAt: 'r.changed_at',
  indicator: 'r.indicator',
  state: 'r.state',
} as const;

type Row = Omit<RedFlag, 'raisedAt' | 'changedAt' | 'explainedAt'> & {
  readonly raisedAt: Date;
  readonly changedAt: Date;
  readonly explainedAt: Date | null;
};

/** Red flags within the caller's division. */
@Controller()
export class RedFlagsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.redFlags.list)
  async list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.redFlags.list>, call: Call) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<Row>(tx, {
        select: COLUMNS,
        from: 'red_flag r',
        conditions: [
          ...withinDivision('r', actor.division),
          ...withinDivision('r', filter.divisionCode),
          ['r.indicator = ?', filter.indicator],
          ['r.state = ?', filter.state],
          ['r.subject_kind = ?', filter.subjectKind],
          ['r.subject_id = ?', filter.subjectId],
          ['r.entity_id = ?', filter.entityId],
          ['r.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['r.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(flagOf) };
  }

  @Handles(FILING.redFlags.get)
  get({ id }: InputOf<typeof FILING.redFlags.get>, call: Call): Promise<RedFlag> {
    return this.database.read(call, (tx) => redFlagOf(tx, actorOf(call), id));
  }

  @Handles(FILING.redFlags.indicators)
  async indicators(input: InputOf<typeof FILING.redFlags.indicators>, call: Call) {
    const { division } = actorOf(call);
    const countyCode = division.length >= 6 ? countyOf(division) : null;
    const all = await this.database.read(call, (tx) => indicatorsOn(tx, countyCode, businessDate(call.at)));
    const { stage } = input.filter;
    return listOf(
      all.filter((indicator) => stage === undefined || indicator.stage === stage),
      input,
    );
  }
}

/** One flag in the actor's scope. @throws Problem `not_found` */
export async function redFlagOf(tx: ReadTransaction, actor: Actor, id: string): Promise<RedFlag> {
  const row = await tx.one<Row>(
    `SELECT ${COLUMNS} FROM red_flag r WHERE r.county_code >= $2 AND r.county_code < $3 AND r.id = $1`,
    [id, ...countiesOf(actor)],
  );
  return flagOf(
    inScope(actor, row, id, ({ divisionCode, entityId }) => ({ divisionCode, entityId: entityId ?? '' })),
  );
}

const flagOf = (row: Row): RedFlag => ({
  ...row,
  raisedAt: row.raisedAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  explainedAt: row.explainedAt?.toISOString() ?? null,
});
