import { IDENTITY } from '@yinhu/contracts/identity';
import { creditCodeCheck, type RequestOf } from '@yinhu/contracts/kernel';
import {
  admin,
  CHONGYI,
  type IdentityUnderTest,
  NEIGHBOUR,
  startIdentity,
} from '../../test/identity-under-test.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

type Input = RequestOf<typeof IDENTITY.organisations.create>;
const creditCode = (number: number) => {
  const body = `91360725MA${String(number).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
};
const station = {
  kind: 'service_station',
  name: '过埠镇惠农服务站',
  divisionCode: '360725102',
} satisfies Input;
const create = async (input: Input, division = CHONGYI, options = {}) =>
  identity.call(IDENTITY.organisations.create, input, {
    token: await identity.tokenOf(admin(division)),
    ...options,
  });

describe('an organisation', () => {
  it('is entered by the county’s admin, announced, and once only for one idempotency key', async () => {
    const answers = [
      await create(station, CHONGYI, { idempotencyKey: 'k' }),
      await create(station, CHONGYI, { idempotencyKey: 'k' }),
    ];
    expect(answers[0]).toMatchObject({
      ...station,
      department: null,
      creditCode: null,
      status: 'active',
      version: 1,
    });
    expect(answers[1]).toEqual(answers[0]);
    const announced = (await identity.events()).filter(({ subject }) => subject === answers[0]?.id);
    expect(announced).toEqual([
      expect.objectContaining({
        type: 'identity.organisation-registered',
        aggregateversion: 1,
        data: answers[0],
      }),
    ]);
  });

  it.each<[string, Input, object]>([
    [
      'a village committee in a township',
      { kind: 'village_committee', name: '村', divisionCode: '360725102' },
      { reason: 'wrong_level' },
    ],
    [
      'a township government in a county',
      { kind: 'township_government', name: '乡', divisionCode: CHONGYI },
      { reason: 'wrong_level' },
    ],
    [
      'a service station in a county',
      { ...station, divisionCode: CHONGYI },
      { reason: 'wrong_level', params: { allowed: 'township' } },
    ],
    [
      'a procurement office in a township',
      { ...station, kind: 'procurement_office' },
      { reason: 'wrong_level' },
    ],
    [
      'a division that does not exist',
      { ...station, divisionCode: '360725999' },
      { field: 'divisionCode', reason: 'unknown_division' },
    ],
    [
      'a department of no kind',
      { kind: 'department', name: '局', divisionCode: CHONGYI },
      { field: 'department', reason: 'required' },
    ],
    [
      'a station with a department',
      { ...station, department: 'water' },
      { field: 'department', reason: 'not_expected' },
    ],
    [
      'a credit code whose check digit is wrong',
      { ...station, creditCode: '91350100M000100Y44' },
      { field: 'creditCode', reason: 'check_digit' },
    ],
  ])('is not %s', async (_, input, fault) => {
    await expect(create(input)).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [expect.objectContaining(fault)],
    });
  });

  it('has a credit code of its own among those of its kind, in the whole province', async () => {
    await create({ ...station, creditCode: creditCode(1) });
    const again = create({ ...station, divisionCode: '360726100', creditCode: creditCode(1) }, NEIGHBOUR);
    await expect(again).rejects.toMatchObject({ code: 'not_registrable', params: { what: creditCode(1) } });
    await expect(create({ ...station, creditCode: creditCode(1) })).rejects.toMatchObject({
      code: 'already_exists',
    });
    const other = await create({
      kind: 'helping_unit',
      name: '县医院',
      divisionCode: CHONGYI,
      creditCode: creditCode(1),
    });
    expect(other.creditCode).toBe(creditCode(1));
  });

  it('is neither seen nor entered by the admin of a neighbouring county', async () => {
    const { id } = await create({ kind: 'helping_unit', name: '崇义县中学', divisionCode: CHONGYI });
    const token = await identity.tokenOf(admin(NEIGHBOUR));
    await expect(identity.call(IDENTITY.organisations.get, { id }, { token })).rejects.toMatchObject({
      code: 'not_found',
    });
    const all = await identity.call(IDENTITY.organisations.list, { range: [0, 999] }, { token });
    expect(all.items.filter(({ divisionCode }) => !divisionCode.startsWith(NEIGHBOUR))).toEqual([]);
    const asked = await identity.call(
      IDENTITY.organisations.list,
      { filter: { divisionCode: CHONGYI } },
      { token },
    );
    const byId = await identity.call(IDENTITY.organisations.list, { filter: { id: [id] } }, { token });
    expect([asked.total, byId.total]).toEqual([0, 0]);
    await expect(create(station, NEIGHBOUR)).rejects.toMatchObject({ code: 'out_of_scope' });
  });

  it('is found by part of its name, by kind, division and id, by those above it too', async () => {
    const made = await create({
      kind: 'department',
      department: 'water',
      name: '崇义县水利局',
      divisionCode: CHONGYI,
    });
    const token = await identity.tokenOf({ role: 'province_supervisor', division: '36' });
    const filters = [
      { q: '水利' },
      { kind: 'department' },
      { id: [made.id] },
      { q: ' 水利局 ', divisionCode: '3607' },
    ] as const;
    for (const filter of filters) {
      const page = await identity.call(
        IDENTITY.organisations.list,
        { filter: { ...filter, id: 'id' in filter ? [...filter.id] : undefined } },
        { token },
      );
      expect(page).toEqual({ items: [made], total: 1, totalIsCapped: false });
    }
    expect(await identity.call(IDENTITY.organisations.get, { id: made.id }, { token })).toEqual(made);
  });

  it('is not there for a query that has no scope, or another', async () => {
    const count = 'SELECT count(*)::int AS count FROM organisation';
    const source = identity.database.dataSource;
    expect(await source.query(count)).toEqual([{ count: 0 }]);
    expect(await source.query('SELECT count(*)::int AS count FROM user_account')).toEqual([{ count: 0 }]);
    expect(await source.query('SELECT count(*)::int AS count FROM session')).toEqual([{ count: 0 }]);
    expect(
      await identity.database.system(NEIGHBOUR, (tx) =>
        tx.one(`${count} WHERE division_code LIKE '360725%'`),
      ),
    ).toEqual({ count: 0 });
  });
});
