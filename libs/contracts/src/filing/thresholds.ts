import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, CountyCode, DivisionCode, Fen, Id, PriceFen, Text } from '../kernel/scalars.ts';
import { CatalogueGroup } from './catalogue.ts';

export const ThresholdMeasure = enumeration({
  open_tender: ['公开招标数额标准', 'Open-tender threshold'],
  procurement_limit: ['分散采购限额标准', 'Procurement limit'],
  mall_ceiling: ['电子卖场限额', 'Mall ceiling'],
});
export type ThresholdMeasure = z.infer<typeof ThresholdMeasure>;

/**
 * An amount that a document sets for goods, works or services, from a date until the next one of its kind.
 */
export const Threshold = z.object({
  id: Id,
  measure: ThresholdMeasure,
  group: CatalogueGroup,
  /** The province, or a county that is stricter. */
  divisionCode: DivisionCode,
  amountFen: Fen,
  effectiveFrom: BusinessDate,
  /** Last day before the division’s next one; null while it is the latest. */
  effectiveTo: BusinessDate.nullable(),
  /** Title and number of the document that sets it. */
  sourceDocument: z.string(),
  reason: z.string().nullable(),
  by: z.string(),
  recordedAt: z.iso.datetime(),
});
export type Threshold = z.infer<typeof Threshold>;

export const thresholds = {
  list: listOperation({
    name: 'filing.thresholds.list',
    summary:
      'Open-tender thresholds, procurement limits and mall ceilings: the whole history, or those of one date',
    access: 'anyone',
    resource: 'thresholds',
    item: Threshold,
    filter: {
      /** Only those in force on this date. */
      on: BusinessDate.optional(),
      measure: ThresholdMeasure.optional(),
      group: CatalogueGroup.optional(),
      /** The province’s and this county’s only; the caller’s own county where none is named. */
      divisionCode: CountyCode.optional(),
    },
    sort: ['effectiveFrom', 'amountFen'],
  }),
  add: operation({
    name: 'filing.thresholds.add',
    kind: 'create',
    summary: 'Set a stricter amount for the caller’s county, from today or later',
    access: ['county_admin'],
    http: 'POST /thresholds',
    input: z.strictObject({
      measure: ThresholdMeasure,
      group: CatalogueGroup,
      amountFen: PriceFen,
      effectiveFrom: BusinessDate,
      sourceDocument: Text(200),
      reason: Text(500),
    }),
    output: Threshold,
    errors: [],
  }),
};
