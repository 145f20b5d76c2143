import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Fen, FenDelta, FiscalYear, Id, PriceFen, Text } from '../kernel/scalars.ts';
import {
  IMPORT_UPLOAD,
  ImportInput,
  ImportPreview,
  ImportPreviewInput,
  ImportResult,
  SHEET_TIMEOUT_MS,
  SheetInput,
} from '../kernel/sheet-import.ts';
import { StoredFile } from '../kernel/stored-file.ts';
import { FILING_STAFF, OFFICE_AND_PROVINCE } from '../system/role-groups.ts';

/** Funding sources (资金来源). */
export const FundingSource = enumeration({
  central_poverty_fund: ['中央扶贫专项资金', 'Central poverty-alleviation fund'],
  provincial_poverty_fund: ['省级扶贫专项资金', 'Provincial poverty-alleviation fund'],
  prefecture_poverty_fund: ['市级扶贫专项资金', 'Prefecture poverty-alleviation fund'],
  county_poverty_fund: ['县级扶贫专项资金', 'County poverty-alleviation fund'],
  integrated_agricultural_fund: ['涉农整合资金', 'Integrated agricultural fund'],
  entity_budget: ['单位预算资金', 'Entity’s own budget'],
  donation: ['社会捐赠', 'Donations'],
});
export type FundingSource = z.infer<typeof FundingSource>;

/**
 * Quota (预算指标): money that an entity may commit in a fiscal year from one source. available = allocated −
 * reserved − committed ≥ 0, always.
 */
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

export const QuotaMovementKind = enumeration({
  allocation: ['下达', 'Allocation'],
  adjustment: ['调整', 'Adjustment'],
  reservation: ['占用', 'Reservation'],
  release: ['释放', 'Release'],
  commitment: ['使用', 'Commitment'],
  cancellation: ['撤销退回', 'Cancellation'],
  carry_over_out: ['结转至下年', 'Carried over to the next year'],
  carry_over_in: ['上年结转', 'Carried over from the year before'],
  transfer_out: ['划出', 'Transferred out'],
  transfer_in: ['划入', 'Transferred in'],
});
export type QuotaMovementKind = z.infer<typeof QuotaMovementKind>;

/** One entry of a quota's ledger, never changed afterwards. */
export const QuotaMovement = z.object({
  id: Id,
  quotaId: Id,
  /** Its number: later entries have higher ones, whatever their dates. */
  entry: z.int(),
  kind: QuotaMovementKind,
  /**
   * What it does to the money available, so that the ledger's sum is what is available: positive for an
   * allocation, a release, a cancellation and what comes in, negative for a reservation, a commitment and
   * what goes out, either for an adjustment.
   */
  amountFen: FenDelta,
  /** Amount available after the entry. */
  balanceFen: Fen,
  filingId: Id.nullable(),
  /** The quota that the money came from or went to. */
  otherQuotaId: Id.nullable(),
  reason: z.string().nullable(),
  /** Why money was given again under a document that the ledger had already. */
  repeatReason: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type QuotaMovement = z.infer<typeof QuotaMovement>;

/**
 * Maximum amount of one quota: far above any county's budget, and low enough that sums of quotas stay exact
 * numbers.
 */
export const MAX_QUOTA_FEN = 10_000_000_000_000;

/** Why money is given again under a document, or from a table, that the ledger has already. */
const repeatReason = Text(200).optional();

const list = listOperation({
  name: 'filing.quotas.list',
  summary: 'Quotas within the caller’s division; clerks see only their own entity’s',
  access: FILING_STAFF,
  resource: 'quotas',
  item: Quota,
  filter: { entityId: Id.optional(), fiscalYear: FiscalYear.optional(), source: FundingSource.optional() },
  sort: ['fiscalYear', 'entityName', 'source', 'availableFen'],
});

/** A quota, and whether its balance was carried over to the next year. */
export const QuotaDetail = Quota.extend({ carriedOver: z.boolean() });
export type QuotaDetail = z.infer<typeof QuotaDetail>;

export const quotas = {
  list,
  get: operation({
    name: 'filing.quotas.get',
    kind: 'query',
    summary: 'One quota',
    access: FILING_STAFF,
    http: 'GET /quotas/{id}',
    input: z.strictObject({ id: Id }),
    output: QuotaDetail,
    errors: ['not_found'],
  }),
  movements: listOperation({
    name: 'filing.quotas.movements',
    summary: 'Ledger entries of the quotas within the caller’s division; clerks see only their own entity’s',
    access: FILING_STAFF,
    resource: 'quota-movements',
    item: QuotaMovement,
    filter: { quotaId: Id.optional(), kind: QuotaMovementKind.optional() },
    sort: ['entry'],
  }),
  allocate: operation({
    name: 'filing.quotas.allocate',
    kind: 'create',
    summary:
      'Allocate money to an entity’s quota; allocations add up, and a second one under the same document number needs a reason',
    access: ['county_admin'],
    http: 'POST /quotas',
    input: z.strictObject({
      entityId: Id,
      fiscalYear: FiscalYear,
      source: FundingSource,
      amountFen: PriceFen.max(MAX_QUOTA_FEN),
      reason: Text(200).optional(),
      repeatReason,
    }),
    output: Quota,
    errors: ['not_found', 'entity_merged', 'allocated_before'],
  }),
  adjust: operation({
    name: 'filing.quotas.adjust',
    kind: 'create',
    summary: 'Adjust a quota up or down, never below the sum reserved and committed',
    access: ['county_admin'],
    http: 'POST /quotas/{id}/adjustments',
    input: z.strictObject({
      id: Id,
      /** Positive for more, negative for less. */
      amountFen: z
        .int()
        .min(-MAX_QUOTA_FEN)
        .max(MAX_QUOTA_FEN)
        .refine((fen) => fen !== 0, 'not_zero'),
      reason: Text(200),
    }),
    output: Quota,
    errors: ['not_found', 'quota_exceeded', 'entity_merged'],
  }),
  carryOver: operation({
    name: 'filing.quotas.carry-over',
    kind: 'create',
    summary:
      'Carry the balance of a past year over to the next year: once per quota, and only if no plan in review reserves any of it',
    access: ['county_admin'],
    http: 'POST /quotas/{id}/carry-over',
    input: z.strictObject({ id: Id, reason: Text(200).optional() }),
    /** The quota of the year after. */
    output: Quota,
    errors: [
      'not_found',
      'entity_merged',
      'year_not_over',
      'carried_over_already',
      'nothing_left',
      'quota_reserved',
      'quota_limit',
    ],
  }),
  template: operation({
    name: 'filing.quotas.template',
    kind: 'query',
    summary: 'Template for importing allocations',
    access: ['county_admin'],
    http: 'GET /quotas/import-template',
    input: SheetInput,
    output: StoredFile,
    download: true,
  }),
  importPreview: operation({
    name: 'filing.quotas.import-preview',
    kind: 'command',
    summary: 'Preview an import of allocations, with every invalid row; changes nothing',
    access: ['county_admin'],
    http: 'POST /quotas/import-preview',
    upload: IMPORT_UPLOAD,
    timeoutMs: SHEET_TIMEOUT_MS,
    input: ImportPreviewInput,
    output: ImportPreview,
    errors: ['sheet_unreadable'],
  }),
  import: operation({
    name: 'filing.quotas.import',
    kind: 'create',
    summary:
      'Import a table of allocations: each row adds to the quota of its entity, year and source; the same table or document again only with a reason',
    access: ['county_admin'],
    http: 'POST /quotas/import',
    upload: IMPORT_UPLOAD,
    timeoutMs: SHEET_TIMEOUT_MS,
    input: ImportInput.extend({ repeatReason }),
    output: ImportResult,
    errors: ['sheet_unreadable', 'rows_at_fault', 'conflict', 'allocated_before'],
  }),
  export: operation({
    name: 'filing.quotas.export',
    kind: 'query',
    summary: 'Export the quotas that match a filter as a table',
    access: OFFICE_AND_PROVINCE,
    http: 'GET /quotas/export',
    input: SheetInput.extend({ filter: list.input.shape.filter }),
    output: StoredFile,
    download: true,
    timeoutMs: SHEET_TIMEOUT_MS,
    errors: ['export_too_large'],
  }),
};
