import { z } from 'zod';
import { IdentityNumber } from '../kernel/check-digits.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, FenDelta, Id, SearchText, Text } from '../kernel/scalars.ts';

/** Attribute (属性): 一般户, 低保户, 特困供养户. */
export const HouseholdAttribute = z.enum(['general', 'minimum_allowance', 'extreme_hardship']);
/** Poverty status: 未脱贫, 新脱贫, 历史已脱贫, 返贫. */
export const PovertyStatus = z.enum(['in_poverty', 'newly_lifted', 'lifted_earlier', 'relapsed']);
/** Causes of poverty (致贫原因). */
export const PovertyCause = z.enum([
  'illness',
  'disability',
  'schooling',
  'disaster',
  'land',
  'water',
  'skills',
  'labour',
  'funds',
  'transport',
  'motivation',
  'other',
]);
export const Relation = z.enum(['head', 'spouse', 'child', 'child_in_law', 'parent', 'grandparent', 'grandchild', 'sibling', 'other']);
/** 健康, 长期慢性病, 大病, 残疾. */
export const Health = z.enum(['healthy', 'chronic_illness', 'serious_illness', 'disability']);
/** 普通, 技能, 弱或半, 丧失, 无. */
export const LabourAbility = z.enum(['ordinary', 'skilled', 'weak', 'lost', 'none']);
/** 学前, 小学, 初中, 高中, 中职, 高职, 大学, 辍学, 非在校. */
export const Schooling = z.enum([
  'preschool',
  'primary',
  'junior_middle',
  'senior_middle',
  'vocational',
  'college',
  'dropped_out',
  'not_in_school',
]);

const MemberInput = z.strictObject({
  name: Text(50),
  identityNumber: IdentityNumber,
  relation: Relation,
  health: Health,
  labourAbility: LabourAbility,
  schooling: Schooling,
  phone: z
    .string()
    .regex(/^1\d{10}$/, 'mobile_number')
    .optional(),
  workPlace: Text(100).optional(),
});

export const Member = z.object({
  id: Id,
  /** Masked (王*) where the role may not see it. */
  name: z.string(),
  /** Masked (360725********1234) unless revealed with a reason. */
  identityNumber: z.string(),
  birthDate: BusinessDate.nullable(),
  relation: Relation,
  health: Health.nullable(),
  labourAbility: LabourAbility,
  schooling: Schooling,
  phone: z.string().nullable(),
  workPlace: z.string().nullable(),
});

export type Member = z.infer<typeof Member>;

/** Dossier (一户一档) without its members. Events carry this: no personal data beyond the head's masked name. */
export const Household = z.object({
  id: Id,
  /** Speaking number: {county}-{000001…}. */
  number: z.string(),
  headName: z.string(),
  divisionCode: DivisionCode,
  divisionName: z.string(),
  divisionNameEn: z.string(),
  attribute: HouseholdAttribute,
  povertyStatus: PovertyStatus,
  mainCause: PovertyCause,
  furtherCauses: z.array(PovertyCause),
  memberCount: z.int(),
  /** A few sentences: what happened, what is done about it. */
  story: z.string().nullable(),
  registeredAt: z.iso.datetime(),
  version: z.int(),
});
export type Household = z.infer<typeof Household>;

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
  title: z.string(),
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

/** 工资性, 生产经营性, 财产性, 转移性收入; 生产经营支出. */
export const IncomeKind = z.enum([
  'wage',
  'business_crop',
  'business_livestock',
  'business_forestry',
  'business_other',
  'property',
  'transfer',
  'business_cost',
]);

/** An entry of the income ledger: never edited, only reversed by an entry of the opposite amount. */
export const IncomeEntry = z.object({
  id: Id,
  householdId: Id,
  divisionCode: DivisionCode,
  kind: IncomeKind,
  amountFen: FenDelta,
  source: z.enum(['visit', 'market_settlement', 'department_data']),
  sourceRef: z.string().nullable(),
  note: z.string().nullable(),
  on: BusinessDate,
  reversesId: Id.nullable(),
  version: z.int(),
});
export type IncomeEntry = z.infer<typeof IncomeEntry>;

export const HouseholdDetail = Household.extend({
  members: z.array(Member),
  measures: z.array(Measure),
  income: z.array(IncomeEntry),
  /** Sum of the current year's income entries (the year of the latest entry), fen, net of business costs. */
  netIncomeFen: z.int(),
  netIncomePerHeadFen: z.int(),
  incomeYear: z.int().nullable(),
});
export type HouseholdDetail = z.infer<typeof HouseholdDetail>;

const readers = ['province_supervisor', 'county_admin', 'county_reviewer', 'household_officer', 'township_reviewer'] as const;
const unique = (causes: readonly string[]) => new Set(causes).size === causes.length;

export const households = {
  list: listOperation({
    name: 'household.households.list',
    summary: 'Households within the caller’s division; names masked for the province',
    access: readers,
    resource: 'households',
    item: Household,
    filter: {
      q: SearchText.optional(),
      divisionCode: DivisionCode.optional(),
      povertyStatus: PovertyStatus.optional(),
      attribute: HouseholdAttribute.optional(),
      cause: PovertyCause.optional(),
    },
    sort: ['number', 'registeredAt', 'divisionCode', 'povertyStatus', 'memberCount'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'household.households.get',
    kind: 'query',
    summary: 'One dossier; personal data masked',
    access: readers,
    http: 'GET /households/{id}',
    input: z.strictObject({ id: Id }),
    output: HouseholdDetail,
    errors: ['not_found'],
  }),
  register: operation({
    name: 'household.households.register',
    kind: 'create',
    summary: 'Open a household’s dossier',
    access: ['household_officer'],
    http: 'POST /households',
    input: z.strictObject({
      divisionCode: DivisionCode.length(12),
      attribute: HouseholdAttribute,
      povertyStatus: PovertyStatus,
      mainCause: PovertyCause,
      furtherCauses: z
        .array(PovertyCause)
        .max(2)
        .refine(unique, { params: { reason: 'duplicate' } })
        .default([]),
      story: Text(2000).optional(),
      members: z
        .array(MemberInput)
        .min(1)
        .max(20)
        .refine((members) => members.filter((member) => member.relation === 'head').length === 1, { params: { reason: 'one_head' } }),
    }),
    output: HouseholdDetail,
    errors: ['already_exists'],
  }),
  changeStatus: operation({
    name: 'household.households.change-status',
    kind: 'command',
    summary: 'Change the poverty status, with the reason',
    access: ['township_reviewer', 'county_reviewer'],
    http: 'POST /households/{id}/status',
    input: z.strictObject({ id: Id, povertyStatus: PovertyStatus, reason: Text(500) }),
    output: HouseholdDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  reveal: operation({
    name: 'household.households.reveal',
    kind: 'command',
    summary: 'Members’ personal data in clear; the reason is kept in the audit trail',
    access: ['household_officer', 'township_reviewer', 'county_reviewer'],
    http: 'POST /households/{id}/disclosure',
    input: z.strictObject({ id: Id, reason: Text(200) }),
    output: z.object({ members: z.array(Member) }),
    errors: ['not_found'],
  }),
  /** What a helping unit or the mall may know of a household: that it is there, and where. */
  lookup: operation({
    name: 'household.households.lookup',
    kind: 'query',
    summary: 'Households by number: id, masked head, village',
    access: ['helping_buyer', 'seller_clerk', 'county_admin', 'household_officer', 'township_reviewer', 'county_reviewer'],
    http: 'GET /household-lookup',
    input: z.strictObject({ numbers: z.array(z.string().max(40)).min(1).max(500) }),
    output: z.object({
      households: z.array(
        z.object({
          id: Id,
          number: z.string(),
          headName: z.string(),
          divisionCode: DivisionCode,
          divisionName: z.string(),
          divisionNameEn: z.string(),
        }),
      ),
    }),
  }),
};

export const measures = {
  list: listOperation({
    name: 'household.measures.list',
    summary: 'Measures within the caller’s division',
    access: readers,
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
    access: readers,
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

export const income = {
  list: listOperation({
    name: 'household.income.list',
    summary: 'Income entries within the caller’s division',
    access: readers,
    resource: 'income-entries',
    item: IncomeEntry,
    filter: {
      householdId: Id.optional(),
      kind: IncomeKind.optional(),
      source: z.enum(['visit', 'market_settlement', 'department_data']).optional(),
    },
    sort: ['on', 'amountFen', 'kind'],
  }),
  get: operation({
    name: 'household.income.get',
    kind: 'query',
    summary: 'One income entry',
    access: readers,
    http: 'GET /income-entries/{id}',
    input: z.strictObject({ id: Id }),
    output: IncomeEntry,
    errors: ['not_found'],
  }),
  record: operation({
    name: 'household.income.record',
    kind: 'create',
    summary: 'Enter income (or a business cost, as a negative amount)',
    access: ['household_officer'],
    http: 'POST /households/{householdId}/income',
    input: z.strictObject({
      householdId: Id,
      kind: IncomeKind,
      amountFen: z.int().refine((amount) => amount !== 0, { params: { reason: 'not_zero' } }),
      source: z.enum(['visit', 'department_data']),
      note: Text(300).optional(),
      on: BusinessDate,
    }),
    output: IncomeEntry,
    errors: ['not_found'],
  }),
  reverse: operation({
    name: 'household.income.reverse',
    kind: 'create',
    summary: 'Reverse an entry by one of the opposite amount',
    access: ['household_officer'],
    http: 'POST /income-entries/{id}/reversal',
    input: z.strictObject({ id: Id, reason: Text(300) }),
    output: IncomeEntry,
    errors: ['not_found', 'already_exists'],
  }),
};

export const householdAggregate = aggregate({
  service: 'household',
  name: 'household',
  state: Household,
  events: ['household-registered', 'household-status-changed'],
});
export const measureAggregate = aggregate({
  service: 'household',
  name: 'measure',
  state: Measure,
  events: ['measure-added', 'measure-finished'],
});
export const incomeAggregate = aggregate({
  service: 'household',
  name: 'income-entry',
  state: IncomeEntry,
  events: ['income-recorded', 'income-reversed'],
});
