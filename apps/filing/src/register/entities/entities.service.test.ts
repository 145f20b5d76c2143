import { FILING } from '@yinhu/contracts/filing';
import {
  COUNTY,
  type Filing,
  HENGSHUI,
  line,
  newCreditCode,
  plan,
  staffOf,
  startFiling,
} from '../../../test/filing-fixture.ts';

const hospital = (creditCode = newCreditCode()) => ({
  creditCode,
  name: '崇义县人民医院',
  divisionCode: COUNTY,
  sector: 'health' as const,
});

describe('purchasing entities', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const register = (entity: ReturnType<typeof hospital>, options: object = {}) =>
    filing.service.call(FILING.entities.register, entity, { as: filing.admin, ...options });

  it('are registered with a credit code that nobody else has, in whatever county', async () => {
    const first = await register(hospital());
    expect(first).toMatchObject({ status: 'active', version: 1, contactName: null });
    const taken = { code: 'already_exists', params: { what: first.creditCode } };
    await expect(register(hospital(first.creditCode))).rejects.toMatchObject(taken);
    const elsewhere = { ...hospital(first.creditCode), divisionCode: '360726' };
    await expect(register(elsewhere, { as: staffOf('county_admin', '360726') })).rejects.toMatchObject({
      ...taken,
      code: 'not_registrable',
    });
    const [event] = (await filing.service.events()).filter(({ subject }) => subject === first.id);
    expect(event).toMatchObject({
      type: 'filing.entity-registered',
      aggregateversion: 1,
      division: COUNTY,
      data: first,
    });
  });

  it('are registered once when the same request comes twice, or two requests with one code come at once', async () => {
    const sent = hospital();
    const first = await register(sent, { idempotencyKey: 'register-1' });
    expect(await register(sent, { idempotencyKey: 'register-1' })).toEqual(first);
    const same = hospital();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => register(same)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['a wrong check character', { creditCode: '91350100M000100Y44' }, 'creditCode', 'check_digit'],
    ['a credit code of 17 characters', { creditCode: '91350100M000100Y4' }, 'creditCode', 'format'],
    ['a division that does not exist', { divisionCode: '360799' }, 'divisionCode', 'unknown_division'],
    ['a village as its division', { divisionCode: '360725100001' }, 'divisionCode', 'wrong_level'],
    ['no name', { name: ' ' }, 'name', 'too_small'],
    ['a name with a NUL', { name: '医院\u0000' }, 'name', 'control_character'],
  ])('are not registered with %s', async (_, wrong, field, reason) => {
    await expect(register({ ...hospital(), ...wrong })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: expect.arrayContaining([expect.objectContaining({ field, reason })]),
    });
  });

  it.each(['360726', '3607', '36'])(
    'are not registered in %s by an admin of Chongyi',
    async (divisionCode) => {
      await expect(register({ ...hospital(), divisionCode })).rejects.toMatchObject({ code: 'out_of_scope' });
    },
  );

  it('are suspended and reactivated, each once, by their county', async () => {
    const { id } = await register(hospital());
    const suspend = (as = filing.admin) =>
      filing.service.call(FILING.entities.suspend, { id, reason: '整顿' }, { as });
    const reactivate = () => filing.service.call(FILING.entities.reactivate, { id }, { as: filing.admin });
    await expect(suspend(staffOf('county_admin', '360726'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(suspend(filing.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reactivate()).rejects.toMatchObject({ code: 'invalid_transition' });
    expect(await suspend()).toMatchObject({ status: 'suspended', version: 2 });
    await expect(suspend()).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'suspended', action: 'suspend' },
    });
    expect(await reactivate()).toMatchObject({ status: 'active', version: 3 });
    const types = (await filing.service.events())
      .filter(({ subject }) => subject === id)
      .map(({ type }) => type);
    expect(types).toEqual([
      'filing.entity-registered',
      'filing.entity-suspended',
      'filing.entity-reactivated',
    ]);
  });

  it('are listed with what each has filed, within the caller’s division only', async () => {
    const divisionCode = '360728';
    const as = staffOf('county_reviewer', divisionCode);
    const [a, b] = [
      await filing.entityWith(10_000, { divisionCode, name: '甲局' }),
      await filing.entityWith(0, { divisionCode: '360728101', name: '乙镇' }),
    ];
    for (const unitPriceFen of [100, 200]) {
      await filing.submit(a, plan({ lines: [line({ unitPriceFen, beneficiaryDivisions: [divisionCode] })] }));
    }
    const { items, total } = await filing.service.call(
      FILING.entities.list,
      { sort: ['filedFen', 'DESC'] },
      { as },
    );
    expect(total).toBe(2);
    expect(items.map(({ id, filings, filedFen }) => [id, filings, filedFen])).toEqual([
      [a.id, 2, 300],
      [b.id, 0, 0],
    ]);
    const township = await filing.service.call(
      FILING.entities.list,
      { filter: { divisionCode: '360728101' } },
      { as },
    );
    expect(township.items.map(({ id }) => id)).toEqual([b.id]);
    const searched = await filing.service.call(FILING.entities.list, { filter: { q: '甲' } }, { as });
    expect(searched.items.map(({ id }) => id)).toEqual([a.id]);
    const outside = await filing.service.call(
      FILING.entities.list,
      { filter: { divisionCode } },
      { as: filing.admin },
    );
    expect(outside).toEqual({ items: [], total: 0, totalIsCapped: false });
  });

  it('are seen by a clerk only if it is the own one, and by the province all', async () => {
    const [own, other] = [
      await filing.entityWith(0, { divisionCode: HENGSHUI }),
      await filing.entityWith(0, { divisionCode: HENGSHUI }),
    ];
    const as = filing.clerkOf(own);
    expect((await filing.service.call(FILING.entities.list, {}, { as })).items.map(({ id }) => id)).toEqual([
      own.id,
    ]);
    expect(await filing.service.call(FILING.entities.get, { id: own.id }, { as })).toMatchObject({
      id: own.id,
    });
    await expect(filing.service.call(FILING.entities.get, { id: other.id }, { as })).rejects.toMatchObject({
      code: 'not_found',
    });
    const province = staffOf('province_supervisor', '36');
    expect(await filing.service.call(FILING.entities.get, { id: other.id }, { as: province })).toMatchObject({
      id: other.id,
    });
    const both = await filing.service.call(
      FILING.entities.list,
      { filter: { id: [own.id, other.id] } },
      { as: province },
    );
    expect(both.total).toBe(2);
  });

  it('cannot be searched with wildcards or a NUL', async () => {
    const found = async (q: string) =>
      (await filing.service.call(FILING.entities.list, { filter: { q } }, { as: filing.admin })).total;
    expect(await found('%')).toBe(0);
    expect(await found('_')).toBe(0);
    expect(await found('\\')).toBe(0);
    await expect(found('医\u0000院')).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'filter.q' }],
    });
  });
});
