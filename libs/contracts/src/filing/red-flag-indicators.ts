import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { BusinessDate, Id } from '../kernel/scalars.ts';

/** `R…` are those of the Open Contracting Partnership’s Cardinal, under its ids; the others are ours. */
export const IndicatorCode = enumeration({
  R003: ['投标期限过短', 'Short submission period'],
  R018: ['仅一家投标', 'Single bid received'],
  R024: ['次低价紧贴中标价', 'Price close to winning bid'],
  R028: ['不同供应商报价相同', 'Identical bid prices'],
  R035: ['除中标人外均被否决', 'All except winning bid disqualified'],
  R036: ['最低价被否决', 'Lowest bid disqualified'],
  R038: ['否决投标比例过高', 'Excessive disqualified bids'],
  R048: ['供应商经营品类过杂', 'Heterogeneous supplier'],
  R058: ['中标价异常偏低', 'Heavily discounted bid'],
  PLAN_SPLITTING: ['化整为零', 'Split up'],
  GREEN_CHANNEL_MISUSE: ['绿色通道使用不当', 'Green-channel misuse'],
  PLAN_ACTUAL_SLIP: ['执行与计划偏离', 'Slip from plan to actual'],
  YEAR_END_RUSH: ['年底突击采购', 'Year-end rush'],
  SINGLE_SOURCE_SHARE: ['单一来源占比过高', 'Single-source share'],
  REPEATED_AMENDMENTS: ['反复变更', 'Repeated amendments'],
  SUPPLIER_CONCENTRATION: ['供应商过于集中', 'Supplier concentration'],
});
export type IndicatorCode = z.infer<typeof IndicatorCode>;

export const IndicatorStage = enumeration({
  plan: ['计划', 'Plan'],
  tender: ['招标', 'Tender'],
  award: ['定标', 'Award'],
  contract: ['履约', 'Contract'],
});
export type IndicatorStage = z.infer<typeof IndicatorStage>;
export const FlagSubject = enumeration({
  filing: ['采购计划', 'Plan'],
  tender: ['采购项目', 'Tender'],
  entity: ['采购单位', 'Entity'],
  supplier: ['供应商', 'Supplier'],
});
export type FlagSubject = z.infer<typeof FlagSubject>;
/**
 * `open` until somebody explains it; `cleared` once it no longer holds. Other evidence opens an explained one
 * again.
 */
export const FlagState = enumeration({
  open: ['待核实', 'Open'],
  explained: ['已说明', 'Explained'],
  cleared: ['已消除', 'Cleared'],
});
export type FlagState = z.infer<typeof FlagState>;

export const IndicatorParameter = z.object({
  name: z.string(),
  label: z.string(),
  labelEn: z.string(),
  unit: z.enum(['days', 'percent', 'count', 'fen']),
  default: z.int(),
  min: z.int(),
  max: z.int(),
  /** The value in force and its first day; null for the default. */
  value: z.int(),
  since: BusinessDate.nullable(),
});
export type IndicatorParameter = z.infer<typeof IndicatorParameter>;

export const Indicator = z.object({
  id: IndicatorCode,
  /** Its id in the published catalogue, where it is there. */
  publishedId: z.string().nullable(),
  stage: IndicatorStage,
  subjects: z.array(FlagSubject),
  name: z.string(),
  nameEn: z.string(),
  definition: z.string(),
  definitionEn: z.string(),
  parameters: z.array(IndicatorParameter),
});
export type Indicator = z.infer<typeof Indicator>;

const Fact = z.union([z.string(), z.number()]);
/** An indicator's evidence: named facts, their source records, and the parameters used. */
export const FlagEvidence = z.object({
  facts: z.record(z.string(), Fact),
  records: z.array(
    z.object({
      kind: z.enum(['filing', 'tender', 'supplier']),
      id: Id,
      name: z.string(),
      facts: z.record(z.string(), Fact),
    }),
  ),
  parameters: z.record(z.string(), z.int()),
});
export type FlagEvidence = z.infer<typeof FlagEvidence>;

/** A flag as the record it is on shows it. */
export const RedFlagMark = z.object({ id: Id, indicator: IndicatorCode, state: FlagState });
export type RedFlagMark = z.infer<typeof RedFlagMark>;
