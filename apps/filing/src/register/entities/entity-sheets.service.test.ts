import { FILING } from '@yinhu/contracts/filing';
import type { Language, SheetFormat } from '@yinhu/contracts/kernel';
import {
  type Filing,
  HENGSHUI,
  newCreditCode,
  staffOf,
  startFiling,
  YANGMEI,
} from '../../../test/filing-fixture.ts';
import { bytesOf, csv, isStored, upload, XLSX, xlsx } from '../../../test/uploads.ts';
import { readCsv } from '../sheets/read-csv.ts';
import { readXlsx } from '../sheets/read-xlsx.ts';

const HEADER = ['统一社会信用代码', '单位名称', '行政区划', '行业', '主管部门', '联系人'];
const good = (name: string, code = newCreditCode()) => [code, name, '横水镇', '卫生健康', '', ''];

describe('purchasing entities as tables', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const fileOf = (...rows: string[][]) => upload(filing, csv(HEADER, ...rows));
  const preview = async (...rows: string[][]) =>
    filing.service.call(FILING.entities.importPreview, { file: await fileOf(...rows) }, { as: filing.admin });
  const importRows = async (mode: 'all_or_nothing' | 'good_rows', rows: string[][], options: object = {}) =>
    filing.service.call(
      FILING.entities.import,
      { file: await fileOf(...rows), mode },
      { as: filing.admin, ...options },
    );
  const byName = async (q: string, as = filing.admin) =>
    (await filing.service.call(FILING.entities.list, { filter: { q } }, { as })).items;

  it('are previewed with every row at fault, said in both languages, and nothing is done', async () => {
    const known = await filing.entityWith(0, { name: '已登记单位' });
    const elsewhere = await filing.entityWith(0, { divisionCode: '360726' });
    const twice = newCreditCode();
    const result = await preview(
      good('好单位'),
      ['91350100M000100Y44', '校验码错', '横水镇', '卫生健康', '', ''],
      good('第一次', twice),
      good('第二次', twice),
      good('改了名', known.creditCode),
      good('邻县的', elsewhere.creditCode),
      [newCreditCode(), '', '某镇', '航天', '', ''],
      [newCreditCode(), '长'.repeat(101), '360726', 'health', '', ''],
    );
    expect(result).toMatchObject({ rows: 8, creates: 2, updates: 1, unchanged: 0, bad: 5, faultCount: 8 });
    expect(result.sample.map(({ row, action }) => [row, action])).toEqual([
      [2, 'create'],
      [4, 'create'],
      [6, 'update'],
    ]);
    const faults = result.faults.map(({ row, column, text }) => [
      row,
      column,
      result.texts[text]?.['zh-CN'],
      result.texts[text]?.en,
    ]);
    expect(faults).toEqual([
      [
        3,
        'creditCode',
        '校验码不正确，请核对后重新输入',
        'The check digit is wrong; check the number and enter it again',
      ],
      [5, 'creditCode', '与前面的行重复', 'Repeats an earlier row'],
      [
        7,
        'creditCode',
        '不能在本县登记，请核对；确属本县的，请联系省级主管部门办理',
        'Cannot be registered here: check it; if it is rightly the county’s, the province can arrange it',
      ],
      [8, 'name', '必填', 'This is required'],
      [8, 'divisionCode', '没有此行政区划代码', 'There is no division with this code'],
      [8, 'sector', expect.stringContaining('卫生健康'), expect.stringContaining('Health care')],
      [9, 'name', '须为 1 至 100 个字符', 'Must have 1 to 100 characters'],
      [9, 'divisionCode', '须在 崇义县 (360725) 范围内', 'Must be within 崇义县 (360725)'],
    ]);
    expect(await byName('好单位')).toEqual([]);
  });

  it('are imported whole or not at all, or the good rows only', async () => {
    const rows = [good('一号单位'), ['错', '二号单位', '横水镇', '教育', '', '']];
    await expect(importRows('all_or_nothing', rows)).rejects.toMatchObject({
      code: 'rows_at_fault',
      params: { count: 1 },
      fields: [{ field: 'rows[3].creditCode', reason: 'format' }],
    });
    expect(await byName('一号单位')).toEqual([]);
    const result = await importRows('good_rows', rows);
    expect(result).toMatchObject({
      created: 1,
      updated: 0,
      skipped: 1,
      rows: [{ row: 2, action: 'create' }],
    });
    expect(await byName('一号单位')).toMatchObject([
      { id: result.rows[0]?.id, divisionCode: HENGSHUI, sector: 'health', version: 1 },
    ]);
  });

  it('change entities that are registered by steps that their history tells, and leave alone what is left empty', async () => {
    const code = newCreditCode();
    await importRows('all_or_nothing', [[code, '旧名', '横水镇', '水利', '水利局', '王小明']]);
    const same = await importRows('all_or_nothing', [[code, '旧名', HENGSHUI, 'Water resources', '', '']]);
    expect(same).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    const { rows } = await importRows('all_or_nothing', [[code, '新名', '扬眉镇', '农业农村', '', '李丽']]);
    const { history, ...entity } = await filing.service.call(
      FILING.entities.get,
      { id: rows[0]?.id ?? '' },
      { as: filing.admin },
    );
    expect(entity).toMatchObject({
      name: '新名',
      divisionCode: YANGMEI,
      sector: 'agriculture',
      department: '水利局',
      contactName: '李丽',
    });
    expect(history.map(({ action }) => action)).toEqual(['register', 'edit', 'rename', 'transfer']);
    expect(await byName('旧名')).toMatchObject([{ name: '新名' }]);
  });

  it('are imported once when the same file comes twice under one key, and its bytes are kept nowhere', async () => {
    const file = await fileOf(good('只此一次'));
    const again = await upload(filing, await bytesOf(filing, file));
    const options = { as: filing.admin, idempotencyKey: 'import-1' };
    const first = await filing.service.call(
      FILING.entities.import,
      { file, mode: 'all_or_nothing' },
      options,
    );
    expect(
      await filing.service.call(FILING.entities.import, { file: again, mode: 'all_or_nothing' }, options),
    ).toEqual(first);
    expect(await byName('只此一次')).toHaveLength(1);
    expect([await isStored(filing, file), await isStored(filing, again)]).toEqual([false, false]);
  });

  it('are registered once when two imports of the same codes come at once', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => good(`并发${i}`));
    const results = await Promise.allSettled([1, 2, 3].map(() => importRows('all_or_nothing', rows)));
    const created = results.map((result) =>
      result.status === 'fulfilled' ? result.value.created : (result.reason as { code: string }).code,
    );
    expect(created.filter((each) => each === 20)).toHaveLength(1);
    expect(created.filter((each) => each !== 20).every((each) => each === 'conflict' || each === 0)).toBe(
      true,
    );
    expect(await byName('并发')).toHaveLength(20);
  });

  it('of five thousand rows are previewed and imported within the time and size of a call, all good or all bad', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => good(`大批量${i}`));
    const bad = rows.map(([code = '', name = '']) => [
      `${code.slice(0, 17)}?`,
      name.repeat(30),
      '某个很长很长的不存在的乡镇名称某个很长很长的',
      '航天',
      '',
      '',
    ]);
    const faulty = await preview(...bad);
    expect(faulty).toMatchObject({ rows: 5_000, bad: 5_000 });
    expect(new Set(faulty.faults.map(({ row }) => row)).size).toBe(5_000);
    expect(await preview(...rows)).toMatchObject({ creates: 5_000, bad: 0 });
    expect(await importRows('all_or_nothing', rows)).toMatchObject({ created: 5_000 });
  }, 60_000);

  it('are the county admin’s to import', async () => {
    const file = await fileOf(good('谁的'));
    for (const as of [filing.reviewer, staffOf('province_supervisor', '36'), staffOf('entity_clerk')]) {
      await expect(
        filing.service.call(FILING.entities.import, { file, mode: 'good_rows' }, { as }),
      ).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });

  it('are read from xlsx as well, and a file that is none is refused', async () => {
    const file = await upload(filing, await xlsx([HEADER, good('表格单位')]), XLSX);
    expect(
      await filing.service.call(FILING.entities.importPreview, { file }, { as: filing.admin }),
    ).toMatchObject({ creates: 1 });
    const broken = await upload(filing, Buffer.from('PK\u0003\u0004 no more'), XLSX);
    await expect(
      filing.service.call(FILING.entities.importPreview, { file: broken }, { as: filing.admin }),
    ).rejects.toMatchObject({
      code: 'sheet_unreadable',
      params: { reason: 'not_a_sheet' },
    });
    expect(await isStored(filing, broken)).toBe(false);
  });

  it.each<[SheetFormat, Language, string]>([
    ['xlsx', 'zh-CN', '统一社会信用代码*'],
    ['csv', 'en', 'Credit code*'],
  ])('have a template in %s and %s that can be filled in and imported', async (format, language, first) => {
    const file = await filing.service.call(
      FILING.entities.template,
      { format, language },
      { as: filing.admin },
    );
    const bytes = await bytesOf(filing, file);
    const [header = []] = format === 'xlsx' ? await readXlsx(bytes) : readCsv(bytes);
    expect(header[0]?.text).toBe(first);
    const filled = await upload(
      filing,
      csv(
        header.map(({ text }) => text),
        good('照模板填'),
      ),
    );
    expect(
      await filing.service.call(FILING.entities.importPreview, { file: filled }, { as: filing.admin }),
    ).toMatchObject({
      creates: 1,
      bad: 0,
    });
  });

  it('are exported as the filter finds them, within the caller’s division, and can be imported again as they are', async () => {
    const county = '360728';
    const admin = staffOf('county_admin', county);
    const { creditCode } = await filing.entityWith(0, {
      divisionCode: county,
      name: '=HYPERLINK("http://x")',
    });
    await filing.entityWith(0, { divisionCode: '360728101', name: '乙镇' });
    for (const [format, language] of [
      ['csv', 'zh-CN'],
      ['xlsx', 'en'],
    ] as const) {
      const file = await filing.service.call(FILING.entities.export, { format, language }, { as: admin });
      const bytes = await bytesOf(filing, file);
      const grid = format === 'csv' ? readCsv(bytes) : await readXlsx(bytes);
      expect(grid).toHaveLength(3);
      expect(grid[1]?.slice(0, 2).map(({ text }) => text)).toEqual([creditCode, '=HYPERLINK("http://x")']);
      if (format === 'csv') expect(bytes.toString()).toContain('"\'=HYPERLINK(""http://x"")"');
      const again = await upload(filing, bytes, file.mediaType);
      expect(
        await filing.service.call(FILING.entities.importPreview, { file: again }, { as: admin }),
      ).toMatchObject({
        unchanged: 2,
        bad: 0,
      });
    }
    const rowsFor = async (as: object, filter = {}) =>
      readCsv(
        await bytesOf(
          filing,
          await filing.service.call(FILING.entities.export, { format: 'csv', filter }, { as }),
        ),
      ).length - 1;
    expect(await rowsFor(staffOf('province_supervisor', '36'), { divisionCode: county })).toBe(2);
    expect(await rowsFor(admin, { q: '乙镇' })).toBe(1);
    expect(await rowsFor(filing.admin, { divisionCode: county })).toBe(0);
    await expect(
      filing.service.call(FILING.entities.export, {}, { as: staffOf('entity_clerk') }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
