import { FILING } from '@yinhu/contracts/filing';
import {
  COUNTY,
  type Filing,
  HENGSHUI,
  plan,
  staffOf,
  startFiling,
  YANGMEI,
} from '../../../test/filing-fixture.ts';

describe('the life of a purchasing entity', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const asAdmin = () => ({ as: filing.admin });
  const get = (id: string, as = filing.admin) => filing.service.call(FILING.entities.get, { id }, { as });
  const rename = (id: string, name: string, options: object = {}) =>
    filing.service.call(
      FILING.entities.rename,
      { id, name, reason: '机构改革' },
      { ...asAdmin(), ...options },
    );
  const transfer = (id: string, to: { divisionCode: string; department?: string | null }) =>
    filing.service.call(FILING.entities.transfer, { id, reason: '机构改革', ...to }, asAdmin());

  it('keeps each change with who, when, why, and what was before', async () => {
    const { id } = await filing.entityWith(0, { name: '崇义县卫生局' });
    await filing.service.call(
      FILING.entities.edit,
      { id, sector: 'health', contactName: '王小明' },
      asAdmin(),
    );
    await rename(id, '崇义县卫生健康委员会');
    await transfer(id, { divisionCode: HENGSHUI, department: '崇义县人民政府' });
    await filing.service.call(FILING.entities.suspend, { id, reason: '整顿' }, asAdmin());
    await filing.service.call(FILING.entities.reactivate, { id }, asAdmin());
    const { history, version, formerNames } = await get(id);
    expect(history.map(({ action, before, after, reason }) => [action, before, after, reason])).toEqual([
      [
        'register',
        {},
        { name: '崇义县卫生局', divisionCode: COUNTY, sector: 'water', status: 'active' },
        null,
      ],
      ['edit', { sector: 'water', contactName: null }, { sector: 'health', contactName: '王小明' }, null],
      ['rename', { name: '崇义县卫生局' }, { name: '崇义县卫生健康委员会' }, '机构改革'],
      [
        'transfer',
        { divisionCode: COUNTY, department: null },
        { divisionCode: HENGSHUI, department: '崇义县人民政府' },
        '机构改革',
      ],
      ['suspend', { status: 'active' }, { status: 'suspended' }, '整顿'],
      ['reactivate', { status: 'suspended' }, { status: 'active' }, null],
    ]);
    expect(history.map((change) => [change.version, change.by])).toEqual(
      [1, 2, 3, 4, 5, 6].map((each) => [each, 'county_admin']),
    );
    expect(version).toBe(6);
    expect(formerNames).toEqual([{ name: '崇义县卫生局', from: history[0]?.at, until: history[2]?.at }]);
    const announced = (await filing.service.events()).filter(({ subject }) => subject === id);
    expect(announced.map(({ type }) => type.replace('filing.entity-', ''))).toEqual([
      'registered',
      'edited',
      'renamed',
      'transferred',
      'suspended',
      'reactivated',
    ]);
  });

  it('is found by every name it had; what was filed keeps the name it was filed under, and a draft is filed under the new one', async () => {
    const entity = await filing.entityWith(1_000_000_000, { name: '崇义县旧水务局' });
    const filed = await filing.submit(entity, plan());
    const draft = await filing.draft(entity, plan());
    await rename(entity.id, '崇义县水务中心');
    await rename(entity.id, '崇义县水务服务中心');
    for (const q of ['旧水务', '水务中心', '水务服务中心']) {
      const { items } = await filing.service.call(FILING.entities.list, { filter: { q } }, asAdmin());
      expect(items.map(({ name }) => name)).toEqual(['崇义县水务服务中心']);
    }
    const kept = await filing.service.call(FILING.filings.get, { id: filed.id }, asAdmin());
    expect(kept).toMatchObject({ entityName: '崇义县旧水务局', entityId: entity.id });
    const later = await filing.service.call(
      FILING.filings.submit,
      { id: draft.id },
      { as: filing.clerkOf(entity) },
    );
    expect(later).toMatchObject({ status: 'filed', entityName: '崇义县水务服务中心' });
    const { formerNames } = await get(entity.id);
    expect(formerNames.map(({ name }) => name)).toEqual(['崇义县旧水务局', '崇义县水务中心']);
    expect(formerNames[1]?.from).toBe(formerNames[0]?.until);
  });

  it('is not renamed to the name it has, nor before what came before it', async () => {
    const { id, name } = await filing.entityWith(0);
    const fault = (field: string, reason: string) => ({
      code: 'validation_failed',
      fields: [expect.objectContaining({ field, reason })],
    });
    await expect(rename(id, name)).rejects.toMatchObject(fault('name', 'no_change'));
    await expect(rename(id, '新名', { effectiveAt: '2019-01-01T00:00:00.000Z' })).rejects.toMatchObject(
      fault('Effective-At', 'too_early'),
    );
    expect((await get(id)).version).toBe(1);
  });

  it('is edited only as it was read, when the version is said', async () => {
    const { id } = await filing.entityWith(0);
    const edit = (version: number) =>
      filing.service.call(FILING.entities.edit, { id, sector: 'health', version }, asAdmin());
    expect(await edit(1)).toMatchObject({ sector: 'health', contactName: null, version: 2 });
    await expect(edit(1)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes its quotas along when it is transferred, and its clerk goes on seeing what it filed before', async () => {
    const entity = await filing.entityWith(1_000_000_000, { divisionCode: HENGSHUI });
    const filed = await filing.submit(entity, plan());
    const moved = await transfer(entity.id, { divisionCode: YANGMEI });
    const as = filing.clerkOf(moved);
    expect((await filing.service.call(FILING.quotas.list, {}, { as })).items).toMatchObject([
      { divisionCode: YANGMEI },
    ]);
    expect((await filing.service.call(FILING.filings.list, {}, { as })).items).toMatchObject([
      { id: filed.id, divisionCode: HENGSHUI },
    ]);
    expect(await filing.service.call(FILING.filings.get, { id: filed.id }, { as })).toMatchObject({
      id: filed.id,
    });
    expect(await filing.submit(moved, plan())).toMatchObject({ status: 'filed', divisionCode: YANGMEI });
    // The actor's token may be some minutes old.
    expect((await filing.service.call(FILING.entities.list, {}, { as: filing.clerkOf(entity) })).total).toBe(
      1,
    );
  });

  it.each([
    ['a neighbouring county', '360726', { code: 'out_of_scope' }],
    [
      'a division that does not exist',
      '360725999',
      { code: 'validation_failed', fields: [{ field: 'divisionCode', reason: 'unknown_division' }] },
    ],
    ['a village', '360725100001', { code: 'validation_failed', fields: [{ reason: 'wrong_level' }] }],
    ['where it is', COUNTY, { code: 'validation_failed', fields: [{ reason: 'no_change' }] }],
  ])('is not transferred to %s', async (_, divisionCode, problem) => {
    const { id } = await filing.entityWith(0);
    await expect(transfer(id, { divisionCode })).rejects.toMatchObject(problem);
  });

  it('is changed by its county’s admin only', async () => {
    const entity = await filing.entityWith(0);
    const { id } = entity;
    const calls = [
      [FILING.entities.edit, { id, sector: 'health' }],
      [FILING.entities.rename, { id, name: '新名', reason: '改' }],
      [FILING.entities.transfer, { id, divisionCode: HENGSHUI, reason: '改' }],
      [FILING.entities.merge, { id, intoId: (await filing.entityWith(0)).id, reason: '并' }],
    ] as const;
    for (const [operation, input] of calls) {
      const call = (as: object) => filing.service.call(operation, input as never, { as });
      await expect(call(staffOf('county_admin', '360728'))).rejects.toMatchObject({
        code: operation === FILING.entities.transfer ? 'out_of_scope' : 'not_found',
      });
      for (const as of [filing.reviewer, filing.clerkOf(entity), staffOf('province_supervisor', '36')]) {
        await expect(call(as)).rejects.toMatchObject({ code: 'forbidden' });
      }
    }
    expect((await get(id)).version).toBe(1);
  });

  it('takes every one of many changes that come at once, one after the other', async () => {
    const { id } = await filing.entityWith(0);
    const names = ['甲', '乙', '丙', '丁', '戊'];
    await Promise.all(names.map((name) => rename(id, name)));
    const { version, history, formerNames } = await get(id);
    expect(version).toBe(6);
    expect(history.map((change) => change.version)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(formerNames).toHaveLength(5);
  });
});
