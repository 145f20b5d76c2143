import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { field: string; reason: string; message: string }[];
}

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/api/v1/things`, {
    method: 'POST',
    body,
    headers: { ...as('county_admin'), 'content-type': 'application/json', ...headers },
  });

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.[jt]s|node_modules|stack/);
  const problem = JSON.parse(text) as Problem & { requestId: string; type: string; instance: string };
  expect(problem).toMatchObject({
    status: response.status,
    type: `/problems/${problem.code}`,
    requestId: response.headers.get('x-request-id'),
  });
  return problem;
}

const deep = (levels: number) =>
  `{"title":"x","priceFen":1,"tree":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('bad input', () => {
  it('is answered with field and reason in English or in Chinese', async () => {
    const english = await problemOf(await post('{"title":"","priceFen":-1.5,"colour":"red"}'));
    expect(english).toMatchObject({
      status: 422,
      code: 'validation_failed',
      title: 'Not valid',
      instance: '/api/v1/things',
      errors: [
        { field: 'title', reason: 'too_small', message: 'Must have 1 to 20 characters' },
        { field: 'priceFen', reason: 'type', message: 'Must be an integer of at least 0 (in fen)' },
        {
          field: 'colour',
          reason: 'unknown_field',
          message: 'There is no such field; use one of: title, priceFen, tree',
        },
      ],
    });
    const chinese = await problemOf(
      await post('{"title":"x","priceFen":-1}', { 'accept-language': 'zh-CN,en;q=0.5' }),
    );
    expect(chinese).toMatchObject({
      detail: '提交的内容有误，请按提示修改',
      errors: [{ message: '须为不小于 0 的整数（分）' }],
    });
  });

  it.each([
    ['a broken JSON body', '{"title":', 400, 'malformed_request', 'body', 'invalid_json'],
    [
      'invalid UTF-8',
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      400,
      'malformed_request',
      'body',
      'invalid_utf8',
    ],
    ['JSON nested 33 levels deep', deep(33), 400, 'malformed_request', 'body', 'too_deep'],
    ['JSON nested 300,000 levels deep', deep(300_000), 400, 'malformed_request', 'body', 'too_deep'],
    [
      'JSON nested a million levels deep that never ends',
      '['.repeat(1_000_000),
      400,
      'malformed_request',
      'body',
      'too_deep',
    ],
    [
      'JSON of 300,000 empty objects',
      `{"tree":[{}${',{}'.repeat(300_000)}]}`,
      400,
      'malformed_request',
      'body',
      'too_many_values',
    ],
    [
      'a NUL in the name of a field',
      '{"title":"a","priceFen":1,"tree":{"a\\u0000":1}}',
      422,
      'validation_failed',
      'tree.(name)',
      'control_character',
    ],
    ['a list instead of an object', '[1]', 422, 'validation_failed', 'body', 'type'],
    ['no body at all', '', 422, 'validation_failed', 'title', 'required'],
    ['a NUL', '{"title":"a\\u0000","priceFen":1}', 422, 'validation_failed', 'title', 'control_character'],
    [
      'half a character',
      '{"title":"a\\ud800","priceFen":1}',
      422,
      'validation_failed',
      'title',
      'lone_surrogate',
    ],
    [
      'a prototype',
      '{"title":"a","priceFen":1,"__proto__":{"role":"x"}}',
      422,
      'validation_failed',
      '__proto__',
      'forbidden_name',
    ],
    [
      'a nested prototype',
      '{"title":"a","priceFen":1,"tree":{"constructor":{"prototype":{}}}}',
      422,
      'validation_failed',
      'tree.constructor',
      'forbidden_name',
    ],
  ])('%s is refused by name', async (_, body, status, code, field, reason) => {
    const problem = await problemOf(await post(body));
    expect([problem.status, problem.code, problem.errors[0]?.field, problem.errors[0]?.reason]).toEqual([
      status,
      code,
      field,
      reason,
    ]);
    expect(problem.errors[0]?.message).not.toMatch(/undefined|\{/);
  });

  it('nested in a parameter is refused before it is parsed', async () => {
    const filter = encodeURIComponent(`{"q":${'['.repeat(20_000)}`);
    const problem = await problemOf(
      await fetch(`${gateway.url}/api/v1/things?filter=${filter}`, { headers: as('county_admin') }),
    );
    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'filter', reason: 'too_deep' }] });
  });

  it('of a whole megabyte of brackets keeps a reader beside it waiting for less than a second', async () => {
    const began = performance.now();
    const body = post(`${'['.repeat(524_000)}${']'.repeat(524_000)}`);
    const read = await fetch(`${gateway.url}/api/v1/things`, { headers: as('county_admin') });
    const taken = performance.now() - began;
    expect(read.status).toBe(200);
    expect((await body).status).toBe(400);
    expect(taken).toBeLessThan(1000);
  });

  it('names what cannot be read in the detail', async () => {
    expect((await problemOf(await post('{'))).detail).toBe(
      'The request cannot be read: This is not valid JSON',
    );
    expect((await problemOf(await post(deep(40), { 'accept-language': 'zh' }))).detail).toBe(
      '请求无法读取：JSON 嵌套不能超过 32 层',
    );
  });

  it('of 10 MB is refused, announced or not', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024, 0x20);
    expect(await problemOf(await post(body))).toMatchObject({
      status: 413,
      code: 'body_too_large',
      detail: 'The request body is larger than 1 MB',
    });
    expect(await chunked(body)).toBe(413);
  });

  it('of another content type is refused', async () => {
    expect(
      await problemOf(await post('title=x', { 'content-type': 'application/x-www-form-urlencoded' })),
    ).toMatchObject({ status: 415 });
    expect(await problemOf(await post('{}', { 'content-type': 'nonsense' }))).toMatchObject({ status: 415 });
  });

  it.each([
    ['filter={"colour":1}', 'filter.colour', 'unknown_field'],
    ['filter={"dear":"x"}', 'filter.dear', 'type'],
    ['filter={', 'filter', 'invalid_json'],
    ['filter={"q":"a\\u0000"}', 'filter.q', 'control_character'],
    ['filter={"q":"a\\ud800"}', 'filter.q', 'lone_surrogate'],
    ['range=[9,1]', 'range', 'range'],
    ['range=[0,5000]', 'range', 'range'],
    ['range=x', 'range', 'invalid_json'],
    ['sort=["secret","ASC"]', 'sort[0]', 'one_of'],
    ['colour=red', 'colour', 'unknown_field'],
    ['range=[0,1]&range=[0,2]', 'range', 'repeated_parameter'],
    ['__proto__=1', '__proto__', 'forbidden_name'],
  ])('in the query string (%s) is refused by name', async (query, field, reason) => {
    const encoded = query.replace(/[^=&]+/g, (part) => encodeURIComponent(part));
    const problem = await problemOf(
      await fetch(`${gateway.url}/api/v1/things?${encoded}`, { headers: as('county_admin') }),
    );
    expect([problem.status, problem.errors[0]?.field, problem.errors[0]?.reason]).toEqual([
      422,
      field,
      reason,
    ]);
  });

  it('in the encoding or number of query parameters is refused', async () => {
    const get = (query: string) =>
      fetch(`${gateway.url}/api/v1/things?${query}`, { headers: as('county_admin') });
    expect(await problemOf(await get('filter=%ff'))).toMatchObject({
      status: 400,
      errors: [{ field: 'filter', reason: 'invalid_url' }],
    });
    expect(
      await problemOf(await get(Array.from({ length: 200 }, (_, i) => `a${i}=1`).join('&'))),
    ).toMatchObject({ status: 400 });
  });

  it('in the path is refused', async () => {
    const get = (path: string) =>
      fetch(`${gateway.url}/api/v1/things/${path}`, { headers: as('county_admin') });
    expect(await problemOf(await get('7'))).toMatchObject({
      status: 422,
      errors: [{ field: 'id', reason: 'format' }],
    });
    expect(await problemOf(await get('%00'))).toMatchObject({
      status: 422,
      errors: [{ field: 'id', reason: 'control_character' }],
    });
    expect(await problemOf(await get('%ff'))).toMatchObject({
      status: 400,
      errors: [{ field: 'url', reason: 'invalid_url' }],
    });
    expect((await problemOf(await get('x'.repeat(5000)))).status).toBe(404);
  });

  it('in scalar parameters says what is allowed, and good ones arrive as numbers and truth values', async () => {
    const get = (query: string) =>
      fetch(`${gateway.url}/api/v1/things/0197a000-0000-7000-8000-000000000003?${query}`, {
        headers: as('county_admin'),
      });
    expect((await get('year=2019&full=true')).status).toBe(200);
    expect(await problemOf(await get('year=soon&full=maybe'))).toMatchObject({
      errors: [
        { field: 'year', message: 'Must be an integer' },
        { field: 'full', message: 'Must be true or false' },
      ],
    });
  });

  it('that contradicts the path is refused', async () => {
    const response = await fetch(`${gateway.url}/api/v1/things/0197a000-0000-7000-8000-000000000003`, {
      method: 'PUT',
      body: JSON.stringify({ id: '0197a000-0000-7000-8000-000000000004', title: 'x', priceFen: 1 }),
      headers: { ...as('county_admin'), 'content-type': 'application/json' },
    });
    expect(await problemOf(response)).toMatchObject({
      status: 422,
      errors: [{ field: 'id', reason: 'same_as_path' }],
    });
  });

  it('in headers is refused by name', async () => {
    const body = '{"title":"x","priceFen":1}';
    expect(await problemOf(await post(body, { 'idempotency-key': 'x'.repeat(201) }))).toMatchObject({
      errors: [{ field: 'Idempotency-Key' }],
    });
    expect(await problemOf(await post(body, { 'effective-at': 'yesterday' }))).toMatchObject({
      errors: [{ field: 'Effective-At', reason: 'format' }],
    });
    expect(await problemOf(await post(body, { authorization: 'Basic eDp5' }))).toMatchObject({ status: 401 });
  });

  it('that is not HTTP at all is answered with a problem too', async () => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () =>
        socket.write('NONSENSE\r\n\r\n'),
      );
      socket.on('data', (chunk) => (text += chunk)).on('close', () => resolve(text));
    });
    expect(answer).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"code":"malformed_request"/,
    );
  });

  it('leaves the process well', async () => {
    expect((await post('{"title":"x","priceFen":1}')).status).toBe(201);
    expect(gateway.log.filter(({ msg }) => msg === 'unexpected error')).toEqual([]);
  });
});

/** Status answered to a body whose length is not announced. */
const chunked = (body: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...as('county_admin'),
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    };
    const request = httpRequest(`${gateway.url}/api/v1/things`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    for (let at = 0; at < body.length; at += 65_536) request.write(body.subarray(at, at + 65_536));
    request.end();
  });
