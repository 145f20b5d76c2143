import { z } from 'zod';
import { CreditCode, IdentityNumber } from './check-digits.ts';
import { type FieldFault, Problem } from './errors.ts';
import { isFaultFormat, isFaultReason } from './issue-text.ts';
import { CountyCode, DivisionCode, Text } from './scalars.ts';
import { definitionOf, schemaAt, shapeOf } from './schema-path.ts';

type Issue = z.core.$ZodIssue;
type Params = Record<string, string | number>;

/** Maximum number of faults reported at once; more would help nobody. */
const MAX_FAULTS = 50;

/**
 * The schema lets texts state everything that is allowed; the input tells a missing value from a wrong one.
 */
export interface FaultContext {
  readonly schema?: z.core.$ZodType;
  readonly input?: unknown;
}

/** The faults of an input, empty when it is valid: for forms. */
export function faultsOf(schema: z.ZodType, input: unknown): FieldFault[] {
  const result = schema.safeParse(input);
  return result.success ? [] : fieldFaults(result.error, { schema, input });
}

/** The parsed input. @throws Problem `validation_failed` that names every field at fault */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem('validation_failed', {}, fieldFaults(result.error, { schema, input }));
}

/**
 * A zod error as field faults: path, stable reason, and the parameters that `faultText` turns into a
 * sentence.
 */
export function fieldFaults(error: z.core.$ZodError, context: FaultContext = {}): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues as readonly Issue[]) {
    for (const fault of faultsOfIssue(issue, issue.path, context)) {
      const which = `${fault.field} ${fault.reason}`;
      if (!faults.has(which)) faults.set(which, fault);
      if (faults.size === MAX_FAULTS) return [...faults.values()];
    }
  }
  return [...faults.values()];
}

/** `['lines', 0, 'budgetFen']` → `lines[0].budgetFen`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');

function faultsOfIssue(issue: Issue, path: readonly PropertyKey[], context: FaultContext): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    const params = allowedFields(path, context);
    return issue.keys
      .slice(0, MAX_FAULTS)
      .map((key) => ({ field: fieldPath([...path, key]), reason: 'unknown_field', params }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && !isMissing(issue, path, context))
    return unionFaults(issue, path, context);
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.slice(0, 1).flatMap((inner) => faultsOfIssue(inner, path, context));
  }
  return [{ field: fieldPath(path), ...judge(issue, path, context) }];
}

/** Reports the closest branch of a union; if no branch matched at all, the accepted types. */
function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  context: FaultContext,
): FieldFault[] {
  const entered = issue.errors.filter((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  const nearest = entered.toSorted((a, b) => a.length - b.length)[0];
  if (nearest) return nearest.flatMap((inner) => faultsOfIssue(inner, [...path, ...inner.path], context));
  const types = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])),
  );
  return [{ field: fieldPath(path), reason: 'type', params: { expected: [...new Set(types)].join('|') } }];
}

function judge(issue: Issue, path: readonly PropertyKey[], context: FaultContext): Omit<FieldFault, 'field'> {
  if (isMissing(issue, path, context)) return { reason: 'required' };
  if (issue.code !== 'custom' && isFaultFormat(issue.message))
    return { reason: 'format', params: { format: issue.message } };
  if (issue.code !== 'custom' && isFaultReason(issue.message)) return { reason: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { reason: 'type', params: { expected: issue.expected, ...limitsAt(path, context) } };
    case 'too_small':
    case 'too_big':
      return { reason: issue.code, params: { ...limitOf(issue), ...limitsAt(path, context) } };
    case 'not_multiple_of':
      return {
        reason: 'multiple_of',
        params: { expected: 'number', step: issue.divisor, ...limitsAt(path, context) },
      };
    case 'invalid_format':
      return formatFault(issue);
    case 'invalid_value':
      return { reason: 'one_of', params: { allowed: listOf(issue.values) } };
    case 'invalid_union':
      return {
        reason: 'one_of',
        params: { allowed: listOf('options' in issue ? (issue.options ?? []) : []) },
      };
    case 'custom':
      return customFault(issue);
    default:
      return { reason: 'invalid' };
  }
}

function customFault(issue: Extract<Issue, { code: 'custom' }>): Omit<FieldFault, 'field'> {
  const { reason, ...params } = (issue.params ?? {}) as Params;
  const known =
    reason === undefined ? (isFaultReason(issue.message) ? issue.message : 'invalid') : String(reason);
  return Object.keys(params).length ? { reason: known, params } : { reason: known };
}

function formatFault(issue: Extract<Issue, { code: 'invalid_format' }>): Omit<FieldFault, 'field'> {
  const format = issue.format === 'regex' ? NAMED_PATTERNS.get(issue.pattern ?? '') : issue.format;
  if (format === 'no_control_characters') return { reason: 'control_character' };
  if (format && isFaultFormat(format)) return { reason: 'format', params: { format } };
  return { reason: 'pattern', params: { pattern: issue.pattern ?? issue.format } };
}

function isMissing(issue: Issue, path: readonly PropertyKey[], { input }: FaultContext): boolean {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value' && issue.code !== 'invalid_union')
    return false;
  if (input === undefined) return issue.message.endsWith('received undefined');
  let value: unknown = input;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined;
}

const listOf = (values: readonly unknown[]): string => values.map(String).join(', ');

function allowedFields(path: readonly PropertyKey[], { schema }: FaultContext): Params {
  const object = schema && schemaAt(schema, path);
  return { allowed: object ? Object.keys(shapeOf(object) ?? {}).join(', ') : '' };
}

function limitOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Params {
  const expected =
    issue.origin === 'int'
      ? 'int'
      : issue.origin === 'number' || issue.origin === 'string'
        ? issue.origin
        : 'array';
  if (issue.code === 'too_small')
    return { expected, [issue.inclusive === false ? 'above' : 'min']: Number(issue.minimum) };
  return { expected, [issue.inclusive === false ? 'below' : 'max']: Number(issue.maximum) };
}

/** Limits of the schema at a path for numbers, texts and lists, read from its JSON Schema. */
function limitsAt(path: readonly PropertyKey[], { schema }: FaultContext): Params {
  const at = schema && schemaAt(schema, path);
  if (!at || !SIZED.has(definitionOf(at).type)) return {};
  const limits = z.toJSONSchema(at as z.ZodType, { unrepresentable: 'any', io: 'input' });
  if (limits.type === 'string')
    return withoutGaps({ expected: 'string', min: limits.minLength, max: limits.maxLength });
  if (limits.type === 'array')
    return withoutGaps({ expected: 'array', min: limits.minItems, max: limits.maxItems });
  return withoutGaps({
    expected: limits.type === 'integer' ? 'int' : 'number',
    min: bound(limits.minimum),
    above: limits.exclusiveMinimum,
    max: bound(limits.maximum),
    below: limits.exclusiveMaximum,
    step: limits.multipleOf,
    unit: String(path.at(-1)).endsWith('Fen') ? 'fen' : undefined,
  });
}

const SIZED = new Set(['string', 'number', 'array']);
/** The safe-integer bounds are not worth reporting as limits. */
const bound = (value: number | undefined) =>
  Math.abs(value ?? 0) < Number.MAX_SAFE_INTEGER ? value : undefined;

const withoutGaps = (params: Record<string, unknown>): Params =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );

const patternOf = (schema: z.ZodType): string => `/${z.toJSONSchema(schema).pattern}/`;

const NAMED_PATTERNS = new Map([
  [patternOf(DivisionCode), 'division_code'],
  [patternOf(CountyCode), 'county_code'],
  [patternOf(CreditCode), 'credit_code'],
  [patternOf(IdentityNumber), 'identity_number'],
  [patternOf(Text()), 'no_control_characters'],
]);
