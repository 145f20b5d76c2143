import { z } from 'zod';
import { BusinessDate, Id } from '../kernel/scalars.ts';

/** `R…` are those of the Open Contracting Partnership’s Cardinal, under its ids; the others are ours. */
export const IndicatorCode = z.enum([
  'R003',
  'R018',
  'R024',
  'R028',
  'R035',
  'R036',
  'R038',
  'R048',
  'R058',
  'PLAN_SPLITTING',
  'GREEN_CHANNEL_MISUSE',
  'PLAN_ACTUAL_SLIP',
  'YEAR_END_RUSH',
  'SINGLE_SOURCE_SHARE',
  'REPEATED_AMENDMENTS',
  'SUPPLIER_CONCENTRATION',
]);
export type IndicatorCode = z.infer<typeof IndicatorCode>;

export const IndicatorStage = z.enum(['plan', 'tender', 'award', 'contract']);
export const FlagSubject = z.enum(['filing', 'tender', 'entity', 'supplier']);
export type FlagSubject = z.infer<typeof FlagSubject>;
/** `open` until somebody explains it; `cleared` once it no longer holds. Other evidence opens an explained one again. */
export const FlagState = z.enum(['open', 'explained', 'cleared']);
export type FlagState = z.infer<typeof FlagState>;

export const IndicatorParameter = z.object({
  name: z.string(),
  label: z.string(),
  labelEn: z.string(),
  unit: z.enum(['days', 'percent', 'count', 'fen']),
  default: z.int(),
  min: z.int(),
  max: z.int(),
  /** What is in force, and since when; null for the default. */
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
/** What an indicator saw: facts by their names, the records they come from, and the parameters it judged with. */
export const FlagEvidence = z.object({
  facts: z.record(z.string(), Fact),
  records: z.array(
    z.object({ kind: z.enum(['filing', 'tender', 'supplier']), id: Id, name: z.string(), facts: z.record(z.string(), Fact) }),
  ),
  parameters: z.record(z.string(), z.int()),
});
export type FlagEvidence = z.infer<typeof FlagEvidence>;

/** A flag as the record it is on shows it. */
export const RedFlagMark = z.object({ id: Id, indicator: IndicatorCode, state: FlagState });
export type RedFlagMark = z.infer<typeof RedFlagMark>;
