import { z } from 'zod';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Id, Text } from '../kernel/scalars.ts';
import { DOSSIER_READERS } from './dossier-readers.ts';

export const MeasureKind = z.enum([
  'industry',
  'employment',
  'finance',
  'public_post',
  'health',
  'compulsory_education',
  'other_education',
  'comprehensive_support',
  'safe_housing',
  'safe_water',
  'social_help',
  'relocation',
  'living_conditions',
  'infrastructure',
]);

/** A measure (帮扶措施) for one household. */
export const Measure = z.object({
  id: Id,
  householdId: Id,
  divisionCode: DivisionCode,
  kind: MeasureKind,
  /** What an officer wrote here, as the detail and the outcome, is null in events and where the role sees masked data only. */
  title: z.string().nullable(),
  detail: z.string().nullable(),
  status: z.enum(['planned', 'under_way', 'done']),
  /** Value of goods or money, fen. */
  valueFen: z.int(),
  /** Where it came from: entered by a person, or assistance goods that a helping unit's order brought. */
  source: z.enum(['officer', 'market_order']),
  /** The order line, for a measure from the market. */
  sourceRef: z.string().nullable(),
  startedOn: BusinessDate,
  outcome: z.string().nullable(),
  version: z.int(),
});
export type Measure = z.infer<typeof Measure>;

export const measures = {
  list: listOperation({
    name: 'household.measures.list',
    summary: 'Measures within the caller’s division',
    access: DOSSIER_READERS,
    resource: 'measures',
    item: Measure,
    filter: {
      householdId: Id.optional(),
      kind: MeasureKind.optional(),
      status: z.enum(['planned', 'under_way', 'done']).optional(),
      source: z.enum(['officer', 'market_order']).optional(),
      divisionCode: DivisionCode.optional(),
    },
    sort: ['startedOn', 'kind', 'status', 'valueFen'],
  }),
  get: operation({
    name: 'household.measures.get',
    kind: 'query',
    summary: 'One measure',
    access: DOSSIER_READERS,
    http: 'GET /measures/{id}',
    input: z.strictObject({ id: Id }),
    output: Measure,
    errors: ['not_found'],
  }),
  add: operation({
    name: 'household.measures.add',
    kind: 'create',
    summary: 'Add a measure to a household',
    access: ['household_officer', 'township_reviewer'],
    http: 'POST /households/{householdId}/measures',
    input: z.strictObject({
      householdId: Id,
      kind: MeasureKind,
      title: Text(100),
      detail: Text(1000).optional(),
      valueFen: z.int().min(0).optional(),
      startedOn: BusinessDate,
    }),
    output: Measure,
    errors: ['not_found'],
  }),
  finish: operation({
    name: 'household.measures.finish',
    kind: 'command',
    summary: 'Finish a measure with its outcome',
    access: ['household_officer', 'township_reviewer'],
    http: 'POST /measures/{id}/completion',
    input: z.strictObject({ id: Id, outcome: Text(500) }),
    output: Measure,
    errors: ['not_found', 'invalid_transition'],
  }),
};

export const measureAggregate = aggregate({
  service: 'household',
  name: 'measure',
  state: Measure,
  events: ['measure-added', 'measure-finished'],
});
