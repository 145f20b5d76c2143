import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, FenDelta, Id, Text } from '../kernel/scalars.ts';
import { DOSSIER_READERS } from './dossier-readers.ts';

export const IncomeSource = enumeration({
  visit: ['入户核实', 'Home visit'],
  market_settlement: ['商城结算', 'Mall settlement'],
  department_data: ['部门数据', 'Department data'],
});
export type IncomeSource = z.infer<typeof IncomeSource>;

/** 工资性, 生产经营性, 财产性, 转移性收入; 生产经营支出. */
export const IncomeKind = enumeration({
  wage: ['工资性收入', 'Wages'],
  business_crop: ['种植业收入', 'Crops'],
  business_livestock: ['养殖业收入', 'Livestock'],
  business_forestry: ['林业收入', 'Forestry'],
  business_other: ['其他经营收入', 'Other business'],
  property: ['财产性收入', 'Property'],
  transfer: ['转移性收入', 'Transfers'],
  business_cost: ['生产经营支出', 'Business costs'],
});
export type IncomeKind = z.infer<typeof IncomeKind>;

/** An entry of the income ledger: never edited, only reversed by an entry of the opposite amount. */
export const IncomeEntry = z.object({
  id: Id,
  householdId: Id,
  divisionCode: DivisionCode,
  kind: IncomeKind,
  amountFen: FenDelta,
  source: IncomeSource,
  sourceRef: z.string().nullable(),
  /** Officers' texts are null in events and for roles that see only masked data. */
  note: z.string().nullable(),
  on: BusinessDate,
  reversesId: Id.nullable(),
  version: z.int(),
});
export type IncomeEntry = z.infer<typeof IncomeEntry>;

export const income = {
  list: listOperation({
    name: 'household.income.list',
    summary: 'Income entries within the caller’s division',
    access: DOSSIER_READERS,
    resource: 'income-entries',
    item: IncomeEntry,
    filter: {
      householdId: Id.optional(),
      kind: IncomeKind.optional(),
      source: IncomeSource.optional(),
    },
    sort: ['on', 'amountFen', 'kind'],
  }),
  get: operation({
    name: 'household.income.get',
    kind: 'query',
    summary: 'One income entry',
    access: DOSSIER_READERS,
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

export const incomeAggregate = aggregate({
  service: 'household',
  name: 'income-entry',
  state: IncomeEntry,
  events: ['income-recorded', 'income-reversed'],
});
