import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, CountyCode, Id, Text } from '../kernel/scalars.ts';
import { HEADS } from '../system/role-groups.ts';
import { ParameterValues } from './filing-rules.ts';
import { RuleOutcome } from './rule-outcome.ts';

export const ReplayStatus = enumeration({
  queued: ['等待中', 'Waiting'],
  running: ['进行中', 'Running'],
  done: ['已完成', 'Done'],
  failed: ['失败', 'Failed'],
  cancelled: ['已取消', 'Cancelled'],
});
export type ReplayStatus = z.infer<typeof ReplayStatus>;

/** Outcome of the rules for a plan: filed automatically, or sent to review. */
export const RulesOutcome = z.enum(['filed', 'in_review']);
export type RulesOutcome = z.infer<typeof RulesOutcome>;

const RuleCount = z.object({ code: z.string(), nowFails: z.int(), nowPasses: z.int() });

/**
 * A replay (规则回放): what other rules or parameters would have said of the plans that the rules decided in a
 * period, judged on the evidence kept with each decision. It changes no decision.
 */
export const RuleReplay = z.object({
  id: Id,
  countyCode: CountyCode,
  status: ReplayStatus,
  from: BusinessDate,
  to: BusinessDate,
  /** Rules, parameters and thresholds of this date; null for those that each decision was made by. */
  rulesOn: BusinessDate.nullable(),
  /** Parameters tried, by rule; they stand above all others. */
  parameters: z.record(z.string(), ParameterValues),
  note: z.string().nullable(),
  requestedBy: z.string(),
  requestedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Decisions of the period; known once it runs. */
  total: z.int(),
  judged: z.int(),
  /** Decisions from before evidence was kept; they cannot be replayed. */
  notReplayable: z.int(),
  differing: z.int(),
  /** Filed then, to a reviewer now. */
  nowInReview: z.int(),
  /** To a reviewer then, filed now. */
  nowFiled: z.int(),
  rules: z.array(RuleCount),
});
export type RuleReplay = z.infer<typeof RuleReplay>;

/** A decision that would be another one now, or the same for other reasons. */
export const ReplayDifference = z.object({
  /** `{filingId}-{version}`. */
  id: z.string(),
  replayId: Id,
  filingId: Id,
  filingNumber: z.string().nullable(),
  title: z.string(),
  entityName: z.string(),
  decidedAt: z.iso.datetime(),
  outcomeThen: RulesOutcome,
  outcomeNow: RulesOutcome,
  /** Rules whose verdict changed; no outcomes where the rule was, or is, not in force. */
  changes: z.array(z.object({ code: z.string(), before: z.array(RuleOutcome), after: z.array(RuleOutcome) })),
});
export type ReplayDifference = z.infer<typeof ReplayDifference>;

const oneReplay = z.strictObject({ id: Id });

export const ruleReplays = {
  list: listOperation({
    name: 'filing.rule-replays.list',
    summary: 'Replays of the rules in the caller’s division',
    access: HEADS,
    resource: 'rule-replays',
    item: RuleReplay,
    filter: { status: ReplayStatus.optional() },
    sort: ['requestedAt'],
  }),
  get: operation({
    name: 'filing.rule-replays.get',
    kind: 'query',
    summary: 'One replay with its progress and its summary by rule',
    access: HEADS,
    http: 'GET /rule-replays/{id}',
    input: oneReplay,
    output: RuleReplay,
    errors: ['not_found'],
  }),
  start: operation({
    name: 'filing.rule-replays.start',
    kind: 'create',
    summary:
      'Replay the county’s past decisions with the rules of a date or with trial parameters; one replay at a time',
    access: ['county_admin'],
    http: 'POST /rule-replays',
    input: z
      .strictObject({
        from: BusinessDate,
        to: BusinessDate,
        rulesOn: BusinessDate.optional(),
        parameters: z.record(z.string().max(60), ParameterValues).default({}),
        note: Text(200).optional(),
      })
      .refine(({ from, to }) => to >= from, { path: ['to'], params: { reason: 'date_order' } }),
    output: RuleReplay,
    errors: ['replay_in_progress'],
  }),
  cancel: operation({
    name: 'filing.rule-replays.cancel',
    kind: 'command',
    summary: 'Stop a pending or running replay; its findings stay',
    access: ['county_admin'],
    http: 'POST /rule-replays/{id}/cancellation',
    input: oneReplay,
    output: RuleReplay,
    errors: ['not_found', 'invalid_transition'],
  }),
  differences: listOperation({
    name: 'filing.rule-replays.differences',
    summary: 'Decisions that come out differently in a replay',
    access: HEADS,
    resource: 'rule-replay-differences',
    id: z.string().max(60),
    item: ReplayDifference,
    filter: {
      replayId: Id.optional(),
      ruleCode: z.string().max(60).optional(),
      outcomeNow: RulesOutcome.optional(),
    },
    sort: ['decidedAt'],
  }),
};
