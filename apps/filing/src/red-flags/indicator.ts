import type { FlagEvidence, Indicator, IndicatorCode, IndicatorParameter } from '@yinhu/contracts/filing';

type ParameterDefinition = Pick<IndicatorParameter, 'label' | 'labelEn' | 'unit' | 'default' | 'min' | 'max'>;

/**
 * What an indicator is, in both languages, and the numbers it decides by; its name is among the labels of the
 * contracts.
 */
export interface IndicatorDefinition extends Omit<Indicator, 'id' | 'name' | 'nameEn' | 'parameters'> {
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
}

/** Parameters by name: those in force, all of them. */
export type Parameters = Readonly<Record<string, number>>;

/**
 * What an indicator found: facts by name, and the records they come from. Never what changes by itself from
 * day to day.
 */
export type Found = Pick<FlagEvidence, 'facts' | 'records'>;

/** Whether an indicator holds for its subject. Pure: the same facts and parameters say the same for ever. */
export type Judge<Facts> = (facts: Facts, parameters: Parameters) => Found | null;

export type Judges<Facts> = Readonly<Partial<Record<IndicatorCode, Judge<Facts>>>>;

/** Whose flag it is. */
export interface Subject {
  readonly kind: 'filing' | 'tender' | 'entity' | 'supplier';
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly entityId: string | null;
  readonly entityName: string | null;
}

/** What an indicator says of a subject now; `found` is null where it does not hold. */
export interface Judgement {
  readonly indicator: IndicatorCode;
  readonly subject: Subject;
  readonly found: Found | null;
  readonly parameters: Parameters;
}

/** Says of one subject what each of these indicators says. */
export function judgeWith<Facts>(
  judges: Judges<Facts>,
  facts: Facts,
  subject: Subject,
  parametersOf: (code: IndicatorCode) => Parameters,
): Judgement[] {
  return (Object.entries(judges) as [IndicatorCode, Judge<Facts>][]).map(([indicator, judge]) => {
    const parameters = parametersOf(indicator);
    return { indicator, subject, found: judge(facts, parameters), parameters };
  });
}

/** A parameter; one that an indicator does not have would be a defect. */
export function limitOf(parameters: Parameters, name: string): number {
  const value = parameters[name];
  if (value === undefined) throw new Error(`no parameter ${name}`);
  return value;
}

/** A share in percent, rounded down to whole percents, so that a limit is reached only when it is. */
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Number((BigInt(part) * 100n) / BigInt(whole)) : 0;
