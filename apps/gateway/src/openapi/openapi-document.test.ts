import { Validator } from '@seriousme/openapi-schema-validator';
import { OPERATIONS } from '@yinhu/contracts';
import { operation } from '@yinhu/contracts/kernel';
import { z } from 'zod';
import { things } from '../../test/sample-operations.ts';
import { NAMED_SCHEMAS } from './named-schemas.ts';
import { openApiDocument } from './openapi-document.ts';

type Json = Record<string, never>;
const document = openApiDocument(OPERATIONS, NAMED_SCHEMAS) as unknown as Record<string, Json>;

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
  });

  it('has every operation that has a route, once', () => {
    const ids = Object.values(document.paths ?? {}).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map((o) => o.operationId),
    );
    expect(ids.sort()).toEqual(
      OPERATIONS.filter((o) => o.http)
        .map((o) => o.name)
        .sort(),
    );
  });

  it('refers only to components that exist', () => {
    const names = new Set(Object.keys((document.components as unknown as { schemas: object }).schemas));
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(refs.filter((name) => !names.has(name))).toEqual([]);
    expect(names.has('Filing')).toBe(true);
  });

  it('says roles, security, the idempotency key, JSON parameters and problems', () => {
    const create = operation({
      name: 'filing.things.create',
      kind: 'create',
      summary: 'Make a thing',
      access: ['county_admin'],
      http: 'POST /things/{id}',
      input: z.strictObject({ id: z.uuid(), title: z.string().optional(), parts: z.array(z.int()) }),
      output: z.object({ id: z.uuid() }),
      errors: ['quota_exceeded'],
    });
    const path = (openApiDocument([create], {}).paths as Record<string, { post: Record<string, unknown> }>)[
      '/things/{id}'
    ];
    expect(path?.post).toMatchObject({
      operationId: 'filing.things.create',
      'x-roles': ['county_admin'],
      security: [{ accessToken: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { $ref: '#/components/parameters/IdempotencyKey' },
        {},
        {},
      ],
      requestBody: {
        content: {
          'application/json': { schema: { required: ['parts'], properties: { title: {}, parts: {} } } },
        },
      },
      responses: { 201: {}, 409: { description: 'quota_exceeded, idempotency_in_progress' }, 422: {} },
    });
    const filter = (
      document.paths as unknown as Record<
        string,
        { get: { parameters: { name: string; content?: object }[] } }
      >
    )['/filings']?.get.parameters;
    expect(filter?.find(({ name }) => name === 'filter')?.content).toHaveProperty('application/json');
  });

  it('describes an upload as a form of parts, a download as bytes, and a public address at the root', () => {
    const { attach, content, published } = things;
    const { paths } = openApiDocument([attach, content, published], {}) as {
      paths: Record<string, Record<string, unknown>>;
    };
    expect(paths['/things/{id}/files']?.post).toMatchObject({
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              required: ['kind', 'file'],
              properties: {
                kind: {},
                page: {},
                file: { format: 'binary', description: 'One of pdf, jpg, png, webp, csv; at most 1 MB' },
              },
            },
            encoding: { marks: { contentType: 'application/json' } },
          },
        },
      },
      responses: { 413: { description: 'body_too_large' }, 415: { description: 'unsupported_media_type' } },
    });
    expect(paths['/things/{id}/content']?.get).toMatchObject({
      responses: {
        200: {
          headers: { 'Content-Disposition': {} },
          content: { 'application/octet-stream': { schema: { format: 'binary' } } },
        },
      },
    });
    expect(paths['/public/things/{id}']?.servers).toEqual([{ url: '/' }]);
  });

  it('shows nothing of the refresh token, which only the cookie carries', () => {
    const session = JSON.stringify(
      Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith('/session')),
    );
    expect(session).not.toMatch(/refreshToken|refreshExpiresIn/);
    const { Session } = (
      document.components as unknown as { schemas: Record<string, { properties: object }> }
    ).schemas;
    expect(Object.keys(Session?.properties ?? {})).toEqual([
      'accessToken',
      'expiresIn',
      'user',
      'mustChangePassword',
    ]);
  });
});
