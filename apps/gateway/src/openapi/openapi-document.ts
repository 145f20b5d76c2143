import {
  COMMON_ERRORS,
  ERRORS,
  type ErrorCode,
  isOptional,
  type Operation,
  shapeOf,
  takesKey,
  type Upload,
} from '@yinhu/contracts/kernel';
import { acceptedExtensions } from '@yinhu/files';
import type { z } from 'zod';
import { parameterForm, routeFields } from '../http/route-fields.ts';
import { API_PREFIX, isAtRoot } from '../operations/operation-routes.ts';
import { ComponentSchemas, type JsonSchema } from './component-schemas.ts';
import {
  FILE_HEADERS,
  LIST_HEADERS,
  PARAMETERS,
  PROBLEM_SCHEMA,
  SECURITY_SCHEMES,
  TAGS,
} from './fixed-parts.ts';

/**
 * The OpenAPI 3.1 document of the operations that have a route. @param named exports whose schemas become
 * components
 */
export function openApiDocument(
  operations: readonly Operation[],
  named: Readonly<Record<string, unknown>>,
): JsonSchema {
  const routed = operations.filter((operation) => operation.http);
  const schemas = new ComponentSchemas(named);
  for (const operation of routed) schemas.of(operation.output, 'output');
  const paths: Record<string, JsonSchema> = {};
  for (const operation of routed) {
    const { method = '', path = '' } = operation.http ?? {};
    paths[path] = {
      ...paths[path],
      ...(isAtRoot(path) ? { servers: [{ url: '/' }] } : {}),
      [method.toLowerCase()]: operationObject(operation, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yinhu 因户',
      version: '1',
      summary: 'Public purchasing that lifts poor rural households',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_PREFIX }],
    tags: TAGS.filter(({ name }) => routed.some((operation) => operation.service === name)),
    paths: sorted(paths),
    components: {
      schemas: sorted({ ...withoutRefreshToken(schemas.components), Problem: PROBLEM_SCHEMA }),
      parameters: PARAMETERS,
      securitySchemes: SECURITY_SCHEMES,
      responses: { Problem: { description: 'Problem details (RFC 9457)', content: problemContent } },
    },
  };
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const ref = (name: keyof typeof PARAMETERS): JsonSchema => ({ $ref: `#/components/parameters/${name}` });

function operationObject(operation: Operation, schemas: ComponentSchemas): JsonSchema {
  const { access } = operation;
  return {
    operationId: operation.name,
    summary: operation.summary,
    tags: [operation.service],
    ...(Array.isArray(access) ? { 'x-roles': access } : { 'x-access': access }),
    security: securityOf(operation),
    parameters: parametersOf(operation, schemas),
    ...bodyOf(operation, schemas),
    responses: { ...successOf(operation, schemas), ...problemsOf(operation) },
  };
}

function securityOf({ access, session }: Operation): JsonSchema[] {
  if (session === 'refreshes' || session === 'closes') return [{ refreshCookie: [] }];
  return access === 'anyone' ? [{}] : [{ accessToken: [] }];
}

const takesQuery = ({ http }: Operation): boolean => http?.method === 'GET' || http?.method === 'DELETE';
/** Fields of a session operation that travel in the cookie. */
const inCookie = (operation: Operation, name: string): boolean =>
  operation.session !== undefined && name.startsWith('refresh');

function parametersOf(operation: Operation, schemas: ComponentSchemas): JsonSchema[] {
  const { path } = routeFields(operation);
  const fields = Object.entries(shapeOf(operation.input) ?? {}).filter(
    ([name]) => path.includes(name) || takesQuery(operation),
  );
  return [
    ...fields
      .filter(([name]) => !inCookie(operation, name))
      .map(([name, schema]) => parameter(name, schema, path.includes(name), schemas)),
    ...(takesKey(operation) ? [ref('IdempotencyKey')] : []),
    ...(operation.kind === 'query' || operation.session ? [] : [ref('EffectiveAt')]),
    ref('AcceptLanguage'),
  ];
}

function parameter(
  name: string,
  schema: z.core.$ZodType,
  inPath: boolean,
  schemas: ComponentSchemas,
): JsonSchema {
  const jsonSchema = schemas.of(schema, 'input');
  const place = inPath ? { in: 'path', required: true } : { in: 'query', required: !isOptional(schema) };
  const isJson = parameterForm(schema) === 'json';
  return {
    name,
    ...place,
    ...(isJson ? { content: { 'application/json': { schema: jsonSchema } } } : { schema: jsonSchema }),
  };
}

function bodyOf(operation: Operation, schemas: ComponentSchemas): JsonSchema {
  if (takesQuery(operation)) return {};
  const { path } = routeFields(operation);
  const shape = shapeOf(operation.input) ?? {};
  const fromPath = Object.keys(shape).filter((name) => path.includes(name) || inCookie(operation, name));
  if (fromPath.length === Object.keys(shape).length) return {};
  if (operation.upload)
    return {
      requestBody: {
        required: true,
        content: { 'multipart/form-data': multipart(operation, operation.upload, schemas) },
      },
    };
  const schema = schemas.of(operation.input, 'input');
  return {
    requestBody: { required: true, content: json(fromPath.length ? without(schema, fromPath) : schema) },
  };
}

/**
 * The fields as parts: the file's bytes, texts, and JSON for what is neither text, number nor truth value.
 */
function multipart(
  operation: Operation,
  { accept, maxBytes }: Upload,
  schemas: ComponentSchemas,
): JsonSchema {
  const { path } = routeFields(operation);
  const fields = Object.entries(shapeOf(operation.input) ?? {}).filter(
    ([name]) => name !== 'file' && !path.includes(name),
  );
  const file = {
    ...BINARY,
    description: `One of ${acceptedExtensions(accept)}; at most ${Math.floor(maxBytes / 1024 / 1024)} MB`,
  };
  const properties = Object.fromEntries(fields.map(([name, schema]) => [name, schemas.of(schema, 'input')]));
  const required = [...fields.filter(([, schema]) => !isOptional(schema)).map(([name]) => name), 'file'];
  const asJson = fields.filter(([, schema]) => parameterForm(schema) === 'json').map(([name]) => name);
  return {
    schema: { type: 'object', properties: { ...properties, file }, required, additionalProperties: false },
    ...(asJson.length
      ? { encoding: Object.fromEntries(asJson.map((name) => [name, { contentType: 'application/json' }])) }
      : {}),
  };
}

const BINARY = { type: 'string', format: 'binary' };

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const { properties, required, ...rest } = schema as { properties?: JsonSchema; required?: string[] };
  const left = (required ?? []).filter((name) => !names.includes(name));
  const kept = Object.fromEntries(Object.entries(properties ?? {}).filter(([name]) => !names.includes(name)));
  return { ...rest, properties: kept, ...(left.length ? { required: left } : {}) };
}

function successOf(operation: Operation, schemas: ComponentSchemas): JsonSchema {
  if (operation.download) {
    return {
      200: {
        description: operation.summary,
        headers: FILE_HEADERS,
        content: { 'application/octet-stream': { schema: BINARY } },
      },
    };
  }
  const schema = schemas.of(operation.output, 'output');
  if (schema.type === 'null') return { 204: { description: 'Done' } };
  if (operation.resource) {
    const { items } = shapeOf(operation.output) ?? {};
    return {
      200: {
        description: 'The rows asked for',
        headers: LIST_HEADERS,
        content: json(items ? schemas.of(items, 'output') : schema),
      },
    };
  }
  return {
    [operation.kind === 'create' ? 201 : 200]: { description: operation.summary, content: json(schema) },
  };
}

/** It travels in its cookie only. */
const withoutRefreshToken = ({
  Session,
  ...components
}: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Session ? { ...components, Session: without(Session, ['refreshToken', 'refreshExpiresIn']) } : components;

const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });

/** One response a status, naming the codes that share it. */
function problemsOf(operation: Operation): JsonSchema {
  const codes = new Set<ErrorCode>([
    ...COMMON_ERRORS,
    ...operation.errors,
    ...(operation.upload ? UPLOAD_ERRORS : []),
    ...(takesKey(operation) ? IDEMPOTENCY_ERRORS : []),
  ]);
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes)
    byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  const entries = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    entries.map(([status, all]) => [
      status,
      { $ref: '#/components/responses/Problem', description: all.join(', ') },
    ]),
  );
}

const UPLOAD_ERRORS: readonly ErrorCode[] = ['unsupported_media_type'];
const IDEMPOTENCY_ERRORS: readonly ErrorCode[] = ['idempotency_in_progress', 'idempotency_mismatch'];
