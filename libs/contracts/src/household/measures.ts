import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Id, Text } from '../kernel/scalars.ts';
import { HOUSEHOLD_CADRES } from '../system/role-groups.ts';
import { DOSSIER_READERS } from './dossier-readers.ts';

export const MeasureStatus = enumeration({
  planned: ['计划中', 'Planned'],
  under_way: ['实施中', 'Under way'],
  done: ['已完成', 'Done'],
});
export type MeasureStatus = z.infer<typeof MeasureStatus>;

export const MeasureSource = enumeration({
  officer: ['干部录入', 'Entered by an officer'],
  market_order: ['商城帮扶物资', 'Assistance goods from the mall'],
});
export type MeasureSource = z.infer<typeof MeasureSource>;

export const MeasureKind = enumeration({
  industry: ['产业帮扶', 'Industry'],
  employment: ['就业帮扶', 'Employment'],
  finance: ['金融帮扶', 'Finance'],
  public_post: ['公益岗位', 'Public post'],
  health: ['健康帮扶', 'Health'],
  compulsory_education: ['义务教育保障', 'Compulsory education'],
  other_education: ['其他教育帮扶', 'Other education'],
  comprehensive_support: ['综合保障', 'Comprehensive support'],
  safe_housing: ['住房安全', 'Safe housing'],
  safe_water: ['饮水安全', 'Safe water'],
  social_help: ['社会帮扶', 'Social help'],
  relocation: ['易地搬迁', 'Relocation'],
  living_conditions: ['生活条件改善', 'Living conditions'],
  infrastructure: ['基础设施', 'Infrastructure'],
});
export type MeasureKind = z.infer<typeof MeasureKind>;

/** A measure (帮扶措施) for one household. */
export const Measure = z.object({
  id: Id,
  householdId: Id,
  divisionCode: DivisionCode,
  kind: MeasureKind,
  /** Officers' texts (detail and outcome) are null in events and for roles that see only masked data. */
  title: z.string().nullable(),
  detail: z.string().nullable(),
  status: MeasureStatus,
  /** Value of goods or money, fen. */
  valueFen: z.int(),
  /** Where it came from: entered by a person, or assistance goods that a helping unit's order brought. */
  source: MeasureSource,
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
      status: MeasureStatus.optional(),
      source: MeasureSource.optional(),
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
    access: HOUSEHOLD_CADRES,
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
    access: HOUSEHOLD_CADRES,
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
