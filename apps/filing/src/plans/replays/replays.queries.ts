import { Controller } from '@nestjs/common';
import { FILING, type ReplayDifference, type RuleReplay } from '@yinhu/contracts/filing';
import { type Actor, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { countiesOf } from '../../shared/scope.ts';

type Instants = 'requestedAt' | 'startedAt' | 'finishedAt';
type ReplayRow = Omit<RuleReplay, Instants> & {
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};
type DifferenceRow = Omit<ReplayDifference, 'decidedAt'> & { readonly decidedAt: Date };

const COLUMNS = `r.id, r.county_code AS "countyCode", r.status, r.from_date AS "from", r.to_date AS "to", r.rules_on AS "rulesOn",
  r.parameters, r.note, r.requested_by_name AS "requestedBy", r.requested_at AS "requestedAt", r.started_at AS "startedAt",
  r.finished_at AS "finishedAt", r.total, r.judged, r.not_replayable AS "notReplayable", r.differing,
  r.now_in_review AS "nowInReview", r.now_filed AS "nowFiled", r.rules`;

const DIFFERENCE_COLUMNS = `d.filing_id || '-' || d.version AS id, d.replay_id AS "replayId", d.filing_id AS "filingId",
  f.number AS "filingNumber", f.title, f.entity_name AS "entityName", d.decided_at AS "decidedAt",
  d.outcome_then AS "outcomeThen", d.outcome_now AS "outcomeNow", d.changes`;

@Controller()
export class ReplaysQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ruleReplays.list)
  async list({ filter, range, sort: [, direction] }: InputOf<typeof FILING.ruleReplays.list>, call: Call) {
    const page = await this.database.read(call, (tx) =>
      pageOf<ReplayRow>(tx, {
        select: COLUMNS,
        from: 'rule_replay r',
        conditions: [
          ...countiesOfCaller('r', actorOf(call)),
          ['r.status = ?', filter.status],
          ['r.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          ['r.requested_at', direction],
          ['r.id', direction],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(replayOf) };
  }

  @Handles(FILING.ruleReplays.get)
  get({ id }: InputOf<typeof FILING.ruleReplays.get>, call: Call): Promise<RuleReplay> {
    return this.database.read(call, (tx) => replayIn(tx, actorOf(call), id));
  }

  @Handles(FILING.ruleReplays.differences)
  async differences(
    { filter, range, sort: [, direction] }: InputOf<typeof FILING.ruleReplays.differences>,
    call: Call,
  ) {
    const page = await this.database.read(call, (tx) =>
      pageOf<DifferenceRow>(tx, {
        select: DIFFERENCE_COLUMNS,
        from: 'rule_replay_difference d JOIN filing f ON f.county_code = d.county_code AND f.id = d.filing_id',
        conditions: [
          ...countiesOfCaller('d', actorOf(call)),
          ['d.replay_id = ?', filter.replayId],
          ['d.rule_codes @> ARRAY[?::text]', filter.ruleCode],
          ['d.outcome_now = ?', filter.outcomeNow],
          [`d.filing_id || '-' || d.version = ANY(?::text[])`, filter.id],
        ],
        orderBy: [
          ['d.decided_at', direction],
          ['d.filing_id', direction],
          ['d.version', direction],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() })) };
  }
}

const countiesOfCaller = (table: string, actor: Actor) => {
  const [from, toExclusive] = countiesOf(actor);
  return [
    [`${table}.county_code >= ?`, from],
    [`${table}.county_code < ?`, toExclusive],
  ] as const;
};

/** One replay in the actor's scope. @throws Problem `not_found` */
export async function replayIn(tx: ReadTransaction, actor: Actor, id: string): Promise<RuleReplay> {
  const [from, toExclusive] = countiesOf(actor);
  const row = await tx.one<ReplayRow>(
    `SELECT ${COLUMNS} FROM rule_replay r WHERE r.county_code >= $1 AND r.county_code < $2 AND r.id = $3`,
    [from, toExclusive, id],
  );
  if (!row) throw new Problem('not_found', { what: id });
  return replayOf(row);
}

const replayOf = (row: ReplayRow): RuleReplay => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
