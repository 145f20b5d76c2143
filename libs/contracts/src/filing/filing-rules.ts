import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, CountyCode, DivisionCode, Id, Text } from '../kernel/scalars.ts';
import { FILING_STAFF } from '../system/role-groups.ts';

export const ParameterOrigin = enumeration({
  default: ['默认', 'Default'],
  province: ['全省', 'Province'],
  county: ['本县', 'County'],
});
export type ParameterOrigin = z.infer<typeof ParameterOrigin>;

/** Unit of a rule's parameter. */
export const ParameterUnit = enumeration({
  fen: ['元', 'yuan'],
  percent: ['百分比', 'per cent'],
  days: ['天', 'days'],
  count: ['个', 'count'],
});
export type ParameterUnit = z.infer<typeof ParameterUnit>;

/**
 * A number that a rule decides by: the county's where it has set one, else the province's, else the rule's
 * own default.
 */
export const RuleParameter = z.object({
  name: z.string(),
  label: z.string(),
  labelEn: z.string(),
  unit: ParameterUnit,
  default: z.int(),
  min: z.int(),
  max: z.int(),
  /** The value in force. */
  value: z.int(),
  from: ParameterOrigin,
  /** Since when that holds; null for the default. */
  since: BusinessDate.nullable(),
});
export type RuleParameter = z.infer<typeof RuleParameter>;

/** A rule of the green channel (绿色通道), with the parameters it has on a date. */
export const FilingRule = z.object({
  id: z.string(),
  code: z.string(),
  version: z.int(),
  name: z.string(),
  nameEn: z.string(),
  explanation: z.string(),
  explanationEn: z.string(),
  effectiveFrom: BusinessDate,
  /** Last day in force; null while no end is known. */
  effectiveTo: BusinessDate.nullable(),
  parameters: z.array(RuleParameter),
});
export type FilingRule = z.infer<typeof FilingRule>;

const RuleCode = z.string().max(60);
/** Values by parameter name. The service validates them against the rule's own bounds. */
export const ParameterValues = z.record(z.string().max(60), z.int());
export type ParameterValues = z.infer<typeof ParameterValues>;

export const filingRules = {
  list: listOperation({
    name: 'filing.rules.list',
    summary: 'Rules of the green channel in force, today or on another date, with a county’s parameters',
    access: 'anyone',
    resource: 'filing-rules',
    id: RuleCode,
    item: FilingRule,
    filter: {
      on: BusinessDate.optional(),
      /** Whose parameters; the caller’s own county, or the province’s, where none is named. */
      divisionCode: CountyCode.optional(),
    },
    sort: ['code'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.rules.get',
    kind: 'query',
    summary: 'One version of a rule, with today’s parameters',
    access: 'anyone',
    http: 'GET /filing-rules/{id}',
    input: z.strictObject({ id: RuleCode }),
    output: FilingRule,
    errors: ['not_found'],
  }),
};

/** One entry in the history of a rule's parameters, never changed afterwards; a later one takes its place. */
export const ParameterChange = z.object({
  id: Id,
  ruleCode: z.string(),
  /** The province or the county that set it. */
  divisionCode: DivisionCode,
  values: ParameterValues,
  effectiveFrom: BusinessDate,
  reason: z.string(),
  by: z.string(),
  recordedAt: z.iso.datetime(),
});
export type ParameterChange = z.infer<typeof ParameterChange>;

export const ruleParameters = {
  list: listOperation({
    name: 'filing.rule-parameters.list',
    summary:
      'History of the rules’ parameters: the province’s, and those of counties within the caller’s division',
    access: FILING_STAFF,
    resource: 'rule-parameters',
    item: ParameterChange,
    filter: { ruleCode: RuleCode.optional(), divisionCode: DivisionCode.optional() },
    sort: ['effectiveFrom', 'recordedAt'],
  }),
  set: operation({
    name: 'filing.rule-parameters.set',
    kind: 'create',
    summary:
      'Set a rule’s parameters for the caller’s county from today or later; omitted ones fall back to the province’s',
    access: ['county_admin'],
    http: 'POST /rule-parameters',
    input: z.strictObject({
      ruleCode: RuleCode,
      values: ParameterValues,
      effectiveFrom: BusinessDate,
      reason: Text(500),
    }),
    output: ParameterChange,
    errors: [],
  }),
};
