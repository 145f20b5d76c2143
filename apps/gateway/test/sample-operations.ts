import { IDENTITY } from '@yinhu/contracts/identity';
import { Fen, Id, listOperation, operation, StoredFile, Text } from '@yinhu/contracts/kernel';
import { z } from 'zod';

const Thing = z.object({ id: Id, title: z.string(), priceFen: Fen, madeBy: z.string() });
export type Thing = z.infer<typeof Thing>;

const staff = ['county_admin', 'county_reviewer'] as const;

/** A collection with every kind of route that the contracts know. */
export const things = {
  list: listOperation({
    name: 'filing.things.list',
    summary: 'Things',
    access: staff,
    resource: 'things',
    item: Thing,
    filter: { q: z.string().max(20).optional(), ownerId: Id.optional(), dear: z.boolean().optional() },
    sort: ['title', 'priceFen'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'filing.things.get',
    kind: 'query',
    summary: 'One thing',
    access: staff,
    http: 'GET /things/{id}',
    input: z.strictObject({ id: Id, year: z.int().optional(), full: z.boolean().optional() }),
    output: Thing,
    errors: ['not_found'],
  }),
  create: operation({
    name: 'filing.things.create',
    kind: 'create',
    summary: 'Make a thing',
    access: ['county_admin'],
    http: 'POST /things',
    input: z.strictObject({ title: Text(20), priceFen: Fen, tree: z.unknown().optional() }),
    output: Thing,
    errors: ['quota_exceeded'],
  }),
  change: operation({
    name: 'filing.things.change',
    kind: 'command',
    summary: 'Change a thing',
    access: ['county_admin'],
    http: 'PUT /things/{id}',
    input: z.strictObject({ id: Id, title: Text(20), priceFen: Fen }),
    output: Thing,
    errors: ['not_found'],
  }),
  remove: operation({
    name: 'filing.things.remove',
    kind: 'command',
    summary: 'Remove a thing',
    access: ['county_admin'],
    http: 'DELETE /things/{id}',
    input: z.strictObject({ id: Id }),
    output: Thing,
    errors: ['not_found'],
  }),
  echo: operation({
    name: 'filing.things.echo',
    kind: 'create',
    summary: 'What a service is told of a call',
    access: 'anyone',
    http: 'POST /echo',
    input: z.strictObject({}),
    output: z.object({
      idempotencyKey: z.string().optional(),
      requestId: z.string(),
      traceparent: z.string(),
      username: z.string().optional(),
    }),
  }),
  wait: operation({
    name: 'filing.things.wait',
    kind: 'command',
    summary: 'Answers when the test says so',
    access: 'anyone',
    http: 'POST /waits',
    input: z.strictObject({}),
    output: z.null(),
  }),
  break: operation({
    name: 'filing.things.break',
    kind: 'command',
    summary: 'Fails inside',
    access: 'anyone',
    http: 'POST /breakages',
    input: z.strictObject({}),
    output: z.null(),
  }),
  attach: operation({
    name: 'filing.things.attach',
    kind: 'create',
    summary: 'Attach a file to a thing',
    access: ['county_admin'],
    http: 'POST /things/{id}/files',
    upload: { maxBytes: 1024 * 1024, accept: ['pdf', 'image', 'csv'] },
    input: z.strictObject({
      id: Id,
      kind: z.enum(['plan', 'photo']),
      page: z.int().optional(),
      marks: z.array(z.int()).optional(),
      file: StoredFile,
    }),
    output: z.object({ id: Id, kind: z.string(), page: z.int().optional(), marks: z.array(z.int()).optional(), file: StoredFile }),
    errors: ['not_found'],
  }),
  content: operation({
    name: 'filing.things.content',
    kind: 'query',
    summary: 'The file last attached',
    access: staff,
    http: 'GET /things/{id}/content',
    download: true,
    input: z.strictObject({ id: Id }),
    output: StoredFile,
    errors: ['not_found'],
  }),
  published: operation({
    name: 'filing.things.published',
    kind: 'query',
    summary: 'What anyone may link to',
    access: 'anyone',
    http: 'GET /public/things/{id}',
    input: z.strictObject({ id: Id }),
    output: Thing,
    errors: ['not_found'],
  }),
  unserved: operation({
    name: 'oversight.things.unserved',
    kind: 'query',
    summary: 'Nobody listens',
    access: 'anyone',
    http: 'GET /unserved',
    input: z.strictObject({}),
    output: z.null(),
  }),
};

export const SAMPLE_OPERATIONS = [
  ...Object.values(things),
  IDENTITY.sessions.open,
  IDENTITY.sessions.refresh,
  IDENTITY.sessions.close,
  IDENTITY.sessions.changePassword,
];
