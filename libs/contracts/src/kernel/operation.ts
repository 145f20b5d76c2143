import { z } from 'zod';
import type { Role } from './actor.ts';
import type { ErrorCode } from './errors.ts';
import { Id } from './scalars.ts';

/** The services that own operations: those that `system/services.ts` names. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in where the system is put together
export interface ServiceNames {}
export type ServiceName = keyof ServiceNames & string;

/**
 * Who may call: `anyone` needs no sign-in, `signed_in` any role, `service` only another service of ours
 * (an internal call without an HTTP route), otherwise the roles named.
 */
export type Access = 'anyone' | 'signed_in' | 'service' | readonly Role[];

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Accepted types of an uploaded file. `image` is JPEG, PNG or WebP; `office` a document, sheet or slides of
 * OOXML or ODF, without macros.
 */
export type FileKind = 'pdf' | 'image' | 'office' | 'xlsx' | 'csv' | 'json' | 'text';

/** Upload that an operation accepts: one file of one of these kinds. */
export interface Upload {
  readonly maxBytes: number;
  readonly accept: readonly FileKind[];
}

/**
 * One operation, declared once. From it come the service's typed handler and its validation, the gateway's
 * route, the OpenAPI document, and the typed client.
 *
 * - `query` changes nothing; `create` makes a record; `command` changes one. The latter two take an
 *   `Idempotency-Key`.
 * - `http.path` is relative to /api/v1, or to the root where it begins with /public/; its `{names}` are
 *   fields of `input`,
 *   the rest of `input` comes from the query string (GET, DELETE) or the body.
 * - `errors` lists the errors that it may return besides `COMMON_ERRORS`.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly service: ServiceName;
  readonly subject: string;
  readonly kind: 'query' | 'create' | 'command';
  readonly summary: string;
  readonly access: Access;
  readonly input: I;
  readonly output: O;
  readonly errors: readonly ErrorCode[];
  readonly http?: { readonly method: HttpMethod; readonly path: string };
  /** Set for list operations: the REST resource's name, as in `Content-Range: filings 0-24/319`. */
  readonly resource?: string;
  /**
   * The operation takes a file: its route reads multipart/form-data with one part `file`, the other fields of
   * `input` are parts beside it. The bytes go into the file store; the service gets a `StoredFile` as
   * `input.file`.
   */
  readonly upload?: Upload;
  /** The operation's output is a `StoredFile`; over HTTP its bytes are the answer. */
  readonly download?: true;
  /** Timeout in milliseconds, if longer than the default: for a table of thousands of rows. */
  readonly timeoutMs?: number;
  /**
   * Takes no `Idempotency-Key`: its answer must not be kept, or it is done in several transactions, each of
   * which stands being done again.
   */
  readonly unkeyed?: true;
  /**
   * What a session operation does with the refresh cookie; `proves` does nothing with it, but asks a
   * signed-in person for the password, so that guesses are counted as at sign-in.
   */
  readonly session?: 'opens' | 'refreshes' | 'closes' | 'proves';
  /** Allowed even while the caller must change the password first. */
  readonly beforePasswordChange?: true;
}

/** Whether a retry under the same `Idempotency-Key` gets the first response and does nothing twice. */
export const takesKey = ({ kind, session, unkeyed }: Operation): boolean =>
  kind !== 'query' && !session && !unkeyed;

export type InputOf<Op> = Op extends Operation<infer I, z.ZodType> ? z.output<I> : never;
export type RequestOf<Op> = Op extends Operation<infer I, z.ZodType> ? z.input<I> : never;
export type OutputOf<Op> = Op extends Operation<z.ZodType, infer O> ? z.output<O> : never;

type Declaration<I extends z.ZodType, O extends z.ZodType> = Omit<
  Operation<I, O>,
  'service' | 'subject' | 'errors' | 'http'
> & {
  readonly errors?: readonly ErrorCode[];
  /** `METHOD /path`, for example `POST /filings/{id}/submission`. Absent: internal. */
  readonly http?: `${HttpMethod} /${string}`;
};

export function operation<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Operation<I, O> {
  const { http, errors = [], ...rest } = declaration;
  const [method, path] = http?.split(' ') ?? [];
  return {
    ...rest,
    errors,
    service: declaration.name.split('.')[0] as ServiceName,
    subject: `rpc.${declaration.name}`,
    ...(method && path ? { http: { method: method as HttpMethod, path } } : {}),
  };
}

/** Maximum number of rows that one list call returns. */
export const MAX_PAGE = 1000;
/** Counts above this are capped, and say so; so far a list can be paged to. */
export const MAX_COUNT = 10_000;

export const PageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    /** Rows that match, capped at 10,000. */
    total: z.int(),
    totalIsCapped: z.boolean(),
  });

interface ListDeclaration<
  T extends z.ZodType,
  F extends z.ZodRawShape,
  S extends readonly [string, ...string[]],
> {
  readonly name: string;
  readonly summary: string;
  readonly access: Access;
  readonly resource: string;
  readonly item: T;
  /** Available filters, all optional; `id` (one or many) is always included. */
  readonly filter: F;
  /** Schema of an id; UUID by default. */
  readonly id?: z.ZodType<string>;
  /** Fields a caller may sort by; the first is the default. */
  readonly sort: S;
  readonly defaultOrder?: 'ASC' | 'DESC';
}

/** The three parts of a list request, following react-admin's simple REST convention. */
export interface ListInput<F = Record<string, unknown>, S extends string = string> {
  filter: F & { id?: string[] | undefined };
  /** First and last row, from 0, both included. */
  range: [number, number];
  sort: [S, 'ASC' | 'DESC'];
}

/**
 * Declares `GET /{resource}?filter=&range=&sort=` with a strict filter: an unknown field is an error that
 * names it.
 */
export function listOperation<
  T extends z.ZodType,
  F extends z.ZodRawShape,
  const S extends readonly [string, ...string[]],
>(declaration: ListDeclaration<T, F, S>) {
  const { item, filter, id = Id, sort, defaultOrder = 'DESC', ...rest } = declaration;
  const range = z
    .tuple([z.int().min(0), z.int().min(0)])
    .refine(([from, to]) => to >= from && to - from < MAX_PAGE, {
      params: { reason: 'range', max: MAX_PAGE },
    })
    .refine(([from]) => from < MAX_COUNT, { params: { reason: 'range_depth', max: MAX_COUNT } });
  const input = z.strictObject({
    filter: z.strictObject({ ...filter, id: z.array(id).max(MAX_PAGE).optional() }).default({} as never),
    range: range.default([0, 24]),
    sort: z.tuple([z.enum(sort), z.enum(['ASC', 'DESC'])]).default([sort[0], defaultOrder] as never),
  });
  return operation({
    ...rest,
    kind: 'query',
    input,
    output: PageOf(item),
    http: `GET /${declaration.resource}`,
  });
}
