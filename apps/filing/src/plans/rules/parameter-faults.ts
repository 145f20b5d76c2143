import type { ParameterValues } from '@yinhu/contracts/filing';
import { type FieldFault, Problem } from '@yinhu/contracts/kernel';
import { rulesOn } from './all-rules.ts';
import type { ParameterSettings } from './facts.ts';
import type { ParameterDefinition } from './rule.ts';

/**
 * What is wrong with values for a rule of that date: a rule or a parameter that is not known, a value beyond
 * its bounds.
 */
function faultsOf(
  ruleCode: string,
  values: ParameterValues,
  on: string,
  at: { rule: string; values: string },
): FieldFault[] {
  const rule = rulesOn(on).find(({ code }) => code === ruleCode);
  if (!rule) return [{ field: at.rule, reason: 'not_found' }];
  const allowed = Object.keys(rule.parameters).join(', ');
  return Object.entries(values).flatMap(([name, value]) => {
    const known = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
    const field = `${at.values}.${name}`;
    return known
      ? boundFaults(known, value, field)
      : [{ field, reason: 'unknown_field', params: { allowed } }];
  });
}

function boundFaults({ min, max, unit }: ParameterDefinition, value: number, field: string): FieldFault[] {
  if (value >= min && value <= max) return [];
  const params = { expected: 'int', min, max, ...(unit === 'fen' ? { unit } : {}) };
  return [{ field, reason: value < min ? 'too_small' : 'too_big', params }];
}

const refuse = (faults: readonly FieldFault[]): void => {
  if (faults.length > 0) throw new Problem('validation_failed', {}, faults);
};

/** @throws Problem `validation_failed` naming each value at fault */
export const requireParameters = (ruleCode: string, values: ParameterValues, on: string): void =>
  refuse(faultsOf(ruleCode, values, on, { rule: 'ruleCode', values: 'values' }));

/** @throws Problem `validation_failed` naming each rule and value at fault */
export const requireSettings = (settings: ParameterSettings, on: string): void =>
  refuse(
    Object.entries(settings).flatMap(([code, values]) => {
      const field = `parameters.${code}`;
      return faultsOf(code, values, on, { rule: field, values: field });
    }),
  );
