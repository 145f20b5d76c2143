import { z } from 'zod';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, FenDelta, Id, Text } from '../kernel/scalars.ts';
import { DOSSIER_READERS } from './dossier-readers.ts';

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
  /** What an officer wrote is null in events and where the role sees masked data only. */
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
      source: z.enum(['visit', 'market_settlement', 'department_data']).optional(),
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
