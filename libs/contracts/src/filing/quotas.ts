import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Fen, FenDelta, FiscalYear, Id, PriceFen, Text } from '../kernel/scalars.ts';

/** Funding sources (资金来源). */
export const FundingSource = z.enum([
  'central_poverty_fund',
  'provincial_poverty_fund',
  'prefecture_poverty_fund',
  'county_poverty_fund',
  'integrated_agricultural_fund',
  'entity_budget',
  'donation',
]);
export type FundingSource = z.infer<typeof FundingSource>;

/** Quota (预算指标): what an entity may commit in a fiscal year from one source. available = allocated − reserved − committed ≥ 0, always. */
export const Quota = z.object({
  id: Id,
  entityId: Id,
  entityName: z.string(),
  divisionCode: DivisionCode,
  fiscalYear: FiscalYear,
  source: FundingSource,
  allocatedFen: Fen,
  reservedFen: Fen,
  committedFen: Fen,
  availableFen: Fen,
});
export type Quota = z.infer<typeof Quota>;

export const QuotaMovementKind = z.enum(['allocation', 'adjustment', 'reservation', 'release', 'commitment', 'cancellation']);
export type QuotaMovementKind = z.infer<typeof QuotaMovementKind>;

/** One entry of a quota's ledger, never changed afterwards. */
export const QuotaMovement = z.object({
  id: Id,
  kind: QuotaMovementKind,
  /**
   * What it does to the money available, so that the ledger's sum is what is available: positive for an allocation, a
   * release and a cancellation, negative for a reservation and a commitment, either for an adjustment.
   */
  amountFen: FenDelta,
  filingId: Id.nullable(),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string(),
});

/** Most that one quota may hold: far above any county's budget, and low enough that sums of quotas stay exact numbers. */
export const MAX_QUOTA_FEN = 10_000_000_000_000;

const staff = ['province_supervisor', 'county_admin', 'county_reviewer', 'entity_clerk'] as const;

export const quotas = {
  list: listOperation({
    name: 'filing.quotas.list',
    summary: 'Quotas within the caller’s division; a clerk sees the own entity’s',
    access: staff,
    resource: 'quotas',
    item: Quota,
    filter: { entityId: Id.optional(), fiscalYear: FiscalYear.optional(), source: FundingSource.optional() },
    sort: ['fiscalYear', 'entityName', 'source', 'availableFen'],
  }),
  get: operation({
    name: 'filing.quotas.get',
    kind: 'query',
    summary: 'One quota with its ledger',
    access: staff,
    http: 'GET /quotas/{id}',
    input: z.strictObject({ id: Id }),
    output: Quota.extend({ movements: z.array(QuotaMovement) }),
    errors: ['not_found'],
  }),
  allocate: operation({
    name: 'filing.quotas.allocate',
    kind: 'create',
    summary: 'Allocate money to an entity’s quota; repeated allocations add up',
    access: ['county_admin'],
    http: 'POST /quotas',
    input: z.strictObject({
      entityId: Id,
      fiscalYear: FiscalYear,
      source: FundingSource,
      amountFen: PriceFen.max(MAX_QUOTA_FEN),
      reason: Text(200).optional(),
    }),
    output: Quota,
    errors: ['not_found'],
  }),
};
