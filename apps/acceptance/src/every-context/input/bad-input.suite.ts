import { API } from '@yinhu/contracts';
import type { Language, Operation } from '@yinhu/contracts/kernel';
import type { Answer } from '../../system/person.ts';
import { type Given, servicesOf, type World } from '../../world/world.ts';
import { REFUSALS } from './refusals.ts';

export function badInputSuite(given: Given): void {
  let before: Readonly<Record<string, number>>;
  let pids: Readonly<Record<string, number>>;
  beforeAll(async () => {
    before = await countsOf(given());
    pids = servicesOf(given());
  });

  it.each(Object.entries(REFUSALS))(
    '%s is refused with field and reason, in either language',
    async (_, refusal) => {
      const { staff, operation, input, status, code, field, reason } = refusal;
      const person = given().home.username(staff);
      const body = input(given());
      const askedIn = (language: Language) =>
        given().system.people.as(person, language).answerTo(operation, body);
      const [chinese, english] = [await askedIn('zh-CN'), await askedIn('en')];
      for (const answer of [chinese, english]) {
        expectProblem(answer, status, code);
        expect(answer.problem.errors?.[0]).toEqual(
          field ? expect.objectContaining({ field, reason }) : undefined,
        );
      }
      expect(saidBy(chinese)).toMatch(/[一-龥]/);
      expect(saidBy(english)).toMatch(/[A-Za-z]{3}/);
      expect(`${saidBy(chinese)}${saidBy(english)}`).not.toMatch(/undefined|\{\w+\}/);
      expect(saidBy(chinese)).not.toBe(saidBy(english));
    },
  );

  it('says what is allowed, in words', async () => {
    const told = async (language: Language, name: keyof typeof REFUSALS) => {
      const refusal = REFUSALS[name];
      if (!refusal) throw new Error(`no such refusal: ${name}`);
      const { people } = given().system;
      return saidBy(
        await people
          .as(given().home.username(refusal.staff), language)
          .answerTo(refusal.operation, refusal.input(given())),
      );
    };
    expect(await told('zh-CN', 'fractional fen')).toBe(
      '提交的内容有误，请按提示修改 须为不小于 1 的整数（分）',
    );
    expect(await told('en', 'fractional fen')).toBe(
      'Some fields are invalid; correct them as indicated Must be an integer of at least 1 (in fen)',
    );
    expect(await told('zh-CN', 'an unknown catalogue item')).toBe(
      '提交的内容有误，请按提示修改 采购目录中没有此品目',
    );
    expect(await told('en', 'an unknown catalogue item')).toBe(
      'Some fields are invalid; correct them as indicated The catalogue has no such item',
    );
    expect(await told('zh-CN', 'a beneficiary division that does not exist')).toBe(
      '提交的内容有误，请按提示修改 没有此行政区划代码',
    );
    expect(await told('en', 'farm inputs for a household that is not there')).toBe(
      'Some fields are invalid; correct them as indicated Number 360724-999999 and surname do not belong to a household of your division',
    );
  });

  it.each([
    [
      'JSON nested 100,000 levels deep',
      `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      400,
      'malformed_request',
      'too_deep',
    ],
    [
      'objects nested 5,000 levels deep',
      `${'{"lines":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
      400,
      'malformed_request',
      'too_deep',
    ],
    [
      'invalid UTF-8',
      Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
      400,
      'malformed_request',
      'invalid_utf8',
    ],
    ['half a JSON document', '{"title":"种苗"', 400, 'malformed_request', 'invalid_json'],
    ['a list', '[]', 422, 'validation_failed', 'type'],
    ['a number', '17', 422, 'validation_failed', 'type'],
    ['null', 'null', 422, 'validation_failed', 'type'],
    ['nothing', '', 422, 'validation_failed', 'required'],
    ['a prototype', '{"__proto__":{"title":"x"}}', 422, 'validation_failed', 'forbidden_name'],
    [
      'a constructor',
      '{"constructor":{"prototype":{"title":"x"}}}',
      422,
      'validation_failed',
      'forbidden_name',
    ],
  ])('%s for a body is refused', async (_, body, status, code, reason) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const clerk = given().system.people.as(given().home.username('clerk'), language);
      const answer = await clerk.send('/filings', { method: 'POST', body });
      expectProblem(answer, status, code);
      expect(answer.problem.errors?.[0]?.reason).toBe(reason);
    }
  });

  it('a body of 10 MB is refused before it is read, with an answer that reaches the sender', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024, 0x20);
    for (let attempt = 0; attempt < 10; attempt++) {
      const answer = await given().home.as('clerk').send('/filings', { method: 'POST', body });
      expectProblem(answer, 413, 'body_too_large');
      expect(answer.problem.detail).toBe('请求内容超过上限 1 MB');
    }
  });

  it.each(LISTS.map((operation) => [operation.resource as string, operation] as const))(
    'a list of %s refuses unknown filters, odd ranges and sorts, and ids that are none',
    async (_, operation) => {
      const list = (query: object) => given().home.as('admin').answerTo(operation, query);
      const faultOf = async (query: object) => {
        const answer = await list(query);
        return [answer.status, answer.problem.errors?.[0]?.field, answer.problem.errors?.[0]?.reason];
      };
      expect(await faultOf({ filter: { colour: 'red' } })).toEqual([422, 'filter.colour', 'unknown_field']);
      expect(await faultOf({ filter: { constructor: 'x' } })).toEqual([
        422,
        'filter.constructor',
        'forbidden_name',
      ]);
      expect(await faultOf({ range: [9, 1] })).toEqual([422, 'range', 'range']);
      expect(await faultOf({ range: [0, 1_000_000] })).toEqual([422, 'range', 'range']);
      expect(await faultOf({ sort: ['password', 'ASC'] })).toEqual([422, 'sort[0]', 'one_of']);
      for (const id of ["x' OR 1=1", 'not-a-uuid', '1']) {
        const answer = await list({ filter: { id: [id] } });
        const refused = [422, 'filter.id[0]', 'format'];
        expect(answer.status === 200 ? answer.json : await faultOf({ filter: { id: [id] } })).toEqual(
          answer.status === 200 ? [] : refused,
        );
      }
    },
  );

  it.each(GETS.map((operation) => [operation.name, operation] as const))(
    '%s answers an id that is none with a problem',
    async (_, operation) => {
      for (const id of [
        'x',
        '..%2f',
        '%00',
        "' OR 1=1 --",
        '999999999999999999999999',
        '__proto__',
        'constructor',
        'null',
        '🍊',
      ]) {
        const answer = await given().home.as('admin').answerTo(operation, { id });
        expect([id, [400, 404, 422].includes(answer.status)]).toEqual([id, true]);
        expectProblem(answer, answer.status, answer.problem.code as string);
      }
    },
  );

  it('a wrong password and an unknown user get one and the same answer', async () => {
    const nobody = given().system.people.nobody();
    const answers = await Promise.all(
      ['county-admin', 'no-such-user', '__proto__', "admin'--"].map((username) =>
        nobody.answerTo(API.identity.sessions.open, { username, password: 'wrong-password' }),
      ),
    );
    const told = answers.map(({ status, problem }) => [status, problem.code, problem.detail]);
    expect(told).toEqual(answers.map(() => [401, 'invalid_credentials', '用户名或密码不正确']));
  });

  it.each(['x.y.z', 'Bearer', '', 'eyJhbGciOiJub25lIn0.eyJyb2xlIjoicHJvdmluY2Vfc3VwZXJ2aXNvciJ9.'])(
    'a forged token (%s) opens nothing',
    async (token) => {
      const answer = await given()
        .system.people.nobody()
        .send('/filings', { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(401);
    },
  );

  it('stored nothing of all that, and ended no process', async () => {
    expect(await countsOf(given())).toEqual(before);
    expect(servicesOf(given())).toEqual(pids);
  });
}

const saidBy = ({ problem }: Answer): string =>
  [problem.detail, ...(problem.errors ?? []).map(({ message }) => message)].join(' ');

/** A problem document as RFC 9457 and the API promise it, which tells nothing of the inside. */
function expectProblem({ status, headers, text, problem }: Answer, expected: number, code: string): void {
  expect([status, problem.code, problem.status]).toEqual([expected, code, expected]);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem.requestId).toBe(headers.get('x-request-id'));
  expect(text).not.toMatch(/\bat .*\.[jt]s\b|node_modules|postgres|violates|syntax for/i);
}

const LISTS: readonly Operation[] = [
  API.identity.divisions.list,
  API.filing.catalogue.list,
  API.filing.rules.list,
  API.filing.published.list,
  API.marketplace.sellers.list,
  API.marketplace.listings.list,
  API.identity.organisations.list,
  API.identity.users.list,
  API.filing.entities.list,
  API.filing.quotas.list,
  API.filing.filings.list,
  API.marketplace.orders.list,
  API.household.households.list,
  API.household.measures.list,
  API.household.income.list,
];

const GETS: readonly Operation[] = [
  API.identity.divisions.get,
  API.filing.catalogue.get,
  API.filing.rules.get,
  API.filing.published.get,
  API.marketplace.sellers.get,
  API.marketplace.listings.get,
  API.identity.organisations.get,
  API.identity.users.get,
  API.filing.entities.get,
  API.filing.quotas.get,
  API.filing.filings.get,
  API.marketplace.orders.get,
  API.household.households.get,
];

/** How many records of each kind the home county has. */
async function countsOf({ home }: World): Promise<Record<string, number>> {
  const own = LISTS.slice(6).map((operation) => [operation, {}] as const);
  const open = [
    [API.filing.published.list, { divisionCode: home.code }],
    [API.marketplace.sellers.list, { divisionCode: home.code }],
    [API.marketplace.listings.list, { origin: home.code }],
  ] as const;
  const counts = await Promise.all(
    [...own, ...open].map(async ([operation, filter]) => {
      const page = (await home.as('admin').list(operation, { filter, range: [0, 0] })) as { total: number };
      return [operation.resource, page.total] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<string, number>;
}

/** Process ids of servers and services; the loader comes and goes. */
