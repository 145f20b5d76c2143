import { filings } from '@yinhu/contracts';
import { COUNTY, type Filing, line, plan, startFiling } from '../../test/filing-fixture.ts';

const YEAR = new Date().getFullYear();

describe('submitting a plan', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  it('files a poverty-alleviation plan at once when every rule passes: numbered, counted, its money committed, its evidence kept', async () => {
    const entity = await filing.entityWith(500_000);
    const filed = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 300_000 })] }));
    expect(filed).toMatchObject({ status: 'filed', autoFiled: true, budgetFen: 300_000, version: 3 });
    expect(filed.number).toMatch(new RegExp(`^${COUNTY}-${YEAR}-\\d{4}$`));
    expect(filed.history.map(({ action, from, to, by }) => [action, from, to, by])).toEqual([
      ['draft', null, 'draft', 'entity_clerk'],
      ['submit', 'draft', 'submitted', 'entity_clerk'],
      ['file', 'submitted', 'filed', 'rules'],
    ]);
    expect(filed.decisions).toMatchObject([{ by: 'rules', outcome: 'filed', reviewer: null }]);
    expect(filed.decisions[0]?.rules.every((rule) => rule.passed)).toBe(true);
  });
});
