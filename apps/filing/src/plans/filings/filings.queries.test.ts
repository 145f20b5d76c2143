import { type Entity, FILING } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import {
  type Filing,
  HENGSHUI,
  line,
  plan,
  staffOf,
  startFiling,
  YANGMEI,
} from '../../../test/filing-fixture.ts';

const VILLAGE = '360725100001';

describe('lists of filings', () => {
  let filing: Filing;
  let water: Entity;
  let school: Entity;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    filing = await startFiling();
    water = await filing.entityWith(0);
    school = await filing.entityWith(0, { divisionCode: HENGSHUI, name: '横水中学' });
    for (const entity of [water, school]) await filing.allocate(entity, 1_000_000, { fiscalYear: 2019 });
    const submit = async (
      name: string,
      entity: Entity,
      division: string,
      effectiveAt: string,
      unitPriceFen: number,
      purpose = 'poverty_alleviation' as const,
    ) => {
      const input = plan({
        title: name,
        fiscalYear: 2019,
        purpose,
        lines: [line({ unitPriceFen, beneficiaryDivisions: [division] })],
      });
      ids[name] = (await filing.submit(entity, input, { effectiveAt })).id;
    };
    await submit('村里的水池', water, VILLAGE, '2019-03-31T15:59:59Z', 100);
    await submit('镇上的水渠', water, HENGSHUI, '2019-03-31T16:00:00Z', 300);
    await submit('扬眉的路灯', water, YANGMEI, '2019-05-01T00:00:00Z', 200);
    await submit('实训设备', school, HENGSHUI, '2019-06-01T00:00:00Z', 50);
    ids.草稿 = (
      await filing.draft(school, plan({ title: '草稿', fiscalYear: 2019 }), {
        effectiveAt: '2019-07-01T00:00:00Z',
      })
    ).id;
  });
  afterAll(() => filing.stop());

  const namesOf = (found: readonly { id: string }[]) =>
    found.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));
  const list = async (input: RequestOf<typeof FILING.filings.list>, as = filing.reviewer) =>
    namesOf((await filing.service.call(FILING.filings.list, input, { as })).items);

  it('come the latest first unless asked otherwise, and a part at a time', async () => {
    expect(await list({})).toEqual(['草稿', '实训设备', '扬眉的路灯', '镇上的水渠', '村里的水池']);
    expect(await list({ sort: ['budgetFen', 'ASC'], range: [1, 2] })).toEqual(['村里的水池', '扬眉的路灯']);
    expect((await list({ sort: ['filedAt', 'DESC'] })).at(-1)).toBe('草稿');
    expect((await list({ sort: ['filedAt', 'ASC'] })).at(-1)).toBe('草稿');
    expect(
      await filing.service.call(FILING.filings.list, { range: [4, 9] }, { as: filing.reviewer }),
    ).toMatchObject({
      total: 5,
      totalIsCapped: false,
    });
  });

  it.each<[string, () => NonNullable<RequestOf<typeof FILING.filings.list>['filter']>, string[]]>([
    [
      'who benefits, those below a township included',
      () => ({ beneficiaryDivision: HENGSHUI }),
      ['草稿', '实训设备', '镇上的水渠', '村里的水池'],
    ],
    ['the village that benefits', () => ({ beneficiaryDivision: VILLAGE }), ['村里的水池']],
    ['the entity’s division', () => ({ divisionCode: HENGSHUI }), ['草稿', '实训设备']],
    ['the entity', () => ({ entityId: water.id }), ['扬眉的路灯', '镇上的水渠', '村里的水池']],
    ['status', () => ({ status: 'draft' }), ['草稿']],
    [
      'purpose and how it was filed',
      () => ({ purpose: 'poverty_alleviation', autoFiled: true, entityId: school.id }),
      ['实训设备'],
    ],
    [
      'the business day of filing in Shanghai',
      () => ({ filedFrom: '2019-04-01', filedTo: '2019-05-01' }),
      ['扬眉的路灯', '镇上的水渠'],
    ],
    ['words of the title', () => ({ q: '的水' }), ['镇上的水渠', '村里的水池']],
    ['words of the entity’s name', () => ({ q: '中学' }), ['实训设备', '草稿']],
    ['number', () => ({ q: '2019-0003' }), ['扬眉的路灯']],
    ['fiscal year', () => ({ fiscalYear: 2020 }), []],
    ['ids', () => ({ id: [ids.草稿 ?? ''] }), ['草稿']],
  ])('can be narrowed by %s', async (_, filter, expected) => {
    expect((await list({ filter: filter() })).sort()).toEqual(expected.sort());
  });

  it('refuse a filter that is not declared, naming it', async () => {
    const input = { filter: { colour: 'red' } } as RequestOf<typeof FILING.filings.list>;
    await expect(
      filing.service.call(FILING.filings.list, input, { as: filing.reviewer }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'filter.colour', reason: 'unknown_field' }],
    });
  });

  it('show each caller what is in scope: a clerk the own entity’s, the neighbour nothing, the province everything', async () => {
    expect(await list({}, filing.clerkOf(school))).toEqual(['草稿', '实训设备']);
    expect(await list({ filter: { entityId: water.id } }, filing.clerkOf(school))).toEqual([]);
    expect(await list({}, staffOf('county_reviewer', '360726'))).toEqual([]);
    expect(
      await list({ filter: { divisionCode: '360725' } }, staffOf('province_supervisor', '36')),
    ).toHaveLength(5);
  });

  it('and single filings follow the same scope', async () => {
    const get = (as = filing.reviewer) =>
      filing.service.call(FILING.filings.get, { id: ids.村里的水池 ?? '' }, { as });
    expect(await get()).toMatchObject({
      title: '村里的水池',
      history: [{ action: 'draft' }, { action: 'submit' }, { action: 'file' }],
    });
    expect(await get(filing.clerkOf(water))).toMatchObject({ title: '村里的水池' });
    expect(await get(staffOf('province_supervisor', '36'))).toMatchObject({ title: '村里的水池' });
    for (const as of [filing.clerkOf(school), staffOf('county_admin', '360726')])
      await expect(get(as)).rejects.toMatchObject({ code: 'not_found' });
    await expect(get(staffOf('household_officer', VILLAGE))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
