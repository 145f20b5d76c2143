import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Id, Text } from '../kernel/scalars.ts';
import { FILING_STAFF, OFFICE_AND_PROVINCE, PURCHASING_OFFICE } from '../system/role-groups.ts';
import {
  FlagEvidence,
  FlagState,
  FlagSubject,
  Indicator,
  IndicatorCode,
  IndicatorStage,
} from './red-flag-indicators.ts';

export const RedFlag = z.object({
  id: Id,
  indicator: IndicatorCode,
  state: FlagState,
  subjectKind: FlagSubject,
  subjectId: Id,
  /** A number or a name. */
  subjectName: z.string(),
  entityId: Id.nullable(),
  entityName: z.string().nullable(),
  divisionCode: DivisionCode,
  evidence: FlagEvidence,
  raisedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  explanation: z.string().nullable(),
  explainedAt: z.iso.datetime().nullable(),
  explainedBy: z.string().nullable(),
});
export type RedFlag = z.infer<typeof RedFlag>;

export const redFlags = {
  list: listOperation({
    name: 'filing.red-flags.list',
    summary: 'Red flags within the caller’s division: findings of the indicators, with evidence',
    access: OFFICE_AND_PROVINCE,
    resource: 'red-flags',
    item: RedFlag,
    filter: {
      indicator: IndicatorCode.optional(),
      state: FlagState.optional(),
      subjectKind: FlagSubject.optional(),
      subjectId: Id.optional(),
      entityId: Id.optional(),
      divisionCode: DivisionCode.optional(),
    },
    sort: ['raisedAt', 'changedAt', 'indicator', 'state'],
  }),
  get: operation({
    name: 'filing.red-flags.get',
    kind: 'query',
    summary: 'One red flag',
    access: OFFICE_AND_PROVINCE,
    http: 'GET /red-flags/{id}',
    input: z.strictObject({ id: Id }),
    output: RedFlag,
    errors: ['not_found'],
  }),
  explain: operation({
    name: 'filing.red-flags.explain',
    kind: 'command',
    summary: 'Mark an open flag as explained, with the reason; it opens again when its evidence changes',
    access: PURCHASING_OFFICE,
    http: 'POST /red-flags/{id}/explanation',
    input: z.strictObject({ id: Id, reason: Text(1000) }),
    output: RedFlag,
    errors: ['not_found', 'invalid_transition'],
  }),
  recompute: operation({
    name: 'filing.red-flags.recompute',
    kind: 'command',
    summary:
      'Evaluate every plan, tender, entity and supplier of the county again, for indicators that compare them',
    access: PURCHASING_OFFICE,
    http: 'POST /red-flags/recomputation',
    input: z.strictObject({}),
    output: z.object({ judged: z.int(), raised: z.int(), cleared: z.int(), changed: z.int() }),
  }),
  indicators: listOperation({
    name: 'filing.red-flags.indicators',
    summary: 'The indicators with their definitions and the parameters in force in a county',
    access: FILING_STAFF,
    resource: 'red-flag-indicators',
    id: IndicatorCode,
    item: Indicator,
    filter: { stage: IndicatorStage.optional() },
    sort: ['id'],
    defaultOrder: 'ASC',
  }),
  setParameters: operation({
    name: 'filing.red-flags.set-parameters',
    kind: 'create',
    summary: 'Set an indicator’s parameters for the county from today or later',
    access: ['county_admin'],
    http: 'POST /red-flag-indicators/{indicator}/parameters',
    input: z.strictObject({
      indicator: IndicatorCode,
      effectiveFrom: BusinessDate,
      parameters: z.record(z.string().max(40), z.int()),
    }),
    output: Indicator,
    errors: ['already_exists'],
  }),
};
