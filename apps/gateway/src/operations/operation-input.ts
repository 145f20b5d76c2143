import { type Operation, Problem, parseInput, refuseFlaws } from '@yinhu/contracts/kernel';
import { queryParameters } from '../http/query-string.ts';
import { parameterValue, type RouteFields } from '../http/route-fields.ts';

type Input = Record<string, unknown>;

/** The parts of an HTTP request that make an operation's input. */
export interface RequestParts {
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * The operation's input as it was sent: fields of the path, then of the query string or the body.
 * @throws Problem that names what is wrong; the input given back satisfies the operation's schema
 */
export function operationInput(operation: Operation, fields: RouteFields, request: RequestParts): Input {
  const fromQuery = operation.http?.method === 'GET' || operation.http?.method === 'DELETE';
  const rest = fromQuery ? queryInput(fields, request.url) : bodyInput(fields, request);
  const input = operation.resource ? withRangeOfIds(rest) : rest;
  for (const name of fields.path)
    addPathField(input, name, parameterValue(name, request.params[name] ?? '', fields.forms.get(name)));
  refuseFlaws(input);
  parseInput(operation.input, input);
  return input;
}

function queryInput(fields: RouteFields, url: string): Input {
  const input: Input = {};
  for (const [name, text] of queryParameters(url))
    define(input, name, parameterValue(name, text, fields.forms.get(name)));
  return input;
}

function bodyInput(fields: RouteFields, { body = {} }: RequestParts): Input {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem('validation_failed', {}, [
      { field: 'body', reason: 'type', params: { expected: 'object' } },
    ]);
  }
  return Object.fromEntries(Object.entries(body).filter(([name]) => !fields.readOnly.has(name)));
}

/** `getMany` of the simple REST convention asks for ids without a range: all of them are meant. */
function withRangeOfIds(input: Input): Input {
  const ids = (input.filter as { id?: unknown } | null | undefined)?.id;
  return Array.isArray(ids) && input.range === undefined
    ? { ...input, range: [0, Math.max(ids.length - 1, 0)] }
    : input;
}

function addPathField(input: Input, name: string, value: unknown): void {
  if (Object.hasOwn(input, name) && input[name] !== value) {
    throw new Problem('validation_failed', {}, [{ field: name, reason: 'same_as_path' }]);
  }
  define(input, name, value);
}

/** Sets an own property whatever its name, `__proto__` included. */
const define = (input: Input, name: string, value: unknown) =>
  Object.defineProperty(input, name, { value, enumerable: true, configurable: true, writable: true });
