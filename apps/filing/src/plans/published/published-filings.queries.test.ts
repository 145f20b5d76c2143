import { FILING, PublishedFiling } from '@yinhu/contracts/filing';
import { type Filing, line, NEIGHBOUR, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';

describe('what anyone may see', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  it('are filed plans of every county with their public fields, and nothing that is drafted, in review or cancelled', async () => {
    const here = await filing.entityWith(1_000_000_000);
    const there = await filing.entityWith(1_000_000_000, { divisionCode: NEIGHBOUR, name: '安远县水利局' });
    const filed = await filing.submit(here, plan({ title: '这里的' }));
    const other = await filing.submit(
      there,
      plan({ title: '那里的', lines: [line({ beneficiaryDivisions: [NEIGHBOUR] })] }),
    );
    await filing.draft(here, plan({ title: '草稿' }));
    await filing.submit(here, plan({ title: '在审', purpose: 'ordinary' }));
    for (const as of [undefined, staffOf('household_officer', '360781100001'), filing.reviewer]) {
      const { items, total } = await filing.service.call(FILING.published.list, {}, { as });
      expect(total).toBe(2);
      expect(items.map(({ title }) => title)).toEqual(['那里的', '这里的']);
      expect(items.every((item) => PublishedFiling.strict().safeParse(item).success)).toBe(true);
    }
    expect(await filing.service.call(FILING.published.get, { id: other.id })).toMatchObject({
      number: other.number,
    });
    const found = await filing.service.call(FILING.published.list, {
      filter: { divisionCode: '360725', q: filed.number?.slice(-9) },
    });
    expect(found.items.map(({ id }) => id)).toEqual([filed.id]);
  });

  it('are the catalogue, found by part of a name in either language', async () => {
    const names = async (filter: object) =>
      (await filing.service.call(FILING.catalogue.list, { filter })).items.map(({ name }) => name);
    expect(await names({ q: '蓄水' })).toEqual(['蓄水池']);
    expect(await names({ q: 'TRACTOR' })).toEqual(['拖拉机']);
    expect((await names({ group: 'works', q: '路' })).length).toBeGreaterThan(2);
    expect(await names({ id: ['B02030200', 'nothing'] })).toEqual(['蓄水池']);
    const page = await filing.service.call(FILING.catalogue.list, { range: [0, 4], sort: ['code', 'DESC'] });
    expect(page.items).toHaveLength(5);
    expect(page.items[0]?.group).toBe('services');
    expect(page.total).toBeGreaterThan(60);
    expect(await filing.service.call(FILING.catalogue.get, { id: 'A03100100' })).toMatchObject({
      nameEn: 'Tractors',
      unitEn: 'set',
    });
    await expect(filing.service.call(FILING.catalogue.get, { id: 'Z' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('are the rules of the green channel in force', async () => {
    const { items } = await filing.service.call(FILING.rules.list, {});
    expect(items.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ENTITY_ACTIVE', 'NO_SPLITTING', 'QUOTA_COVERS']),
    );
    expect(await filing.service.call(FILING.rules.get, { id: items[0]?.id ?? '' })).toEqual(items[0]);
  });
});
