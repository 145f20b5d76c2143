import { FILING } from '@yinhu/contracts/filing';
import { type Filing, HENGSHUI, line, plan, startFiling, YANGMEI } from '../../test/filing-fixture.ts';

const VILLAGE = '360725100001';

describe('filing’s own count of its figures', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  it('counts a batch and its entity once in each place it benefits and all above, with each place’s share of the money, as of the end of a day', async () => {
    const [a, b] = [await filing.entityWith(0), await filing.entityWith(0, { divisionCode: YANGMEI })];
    for (const entity of [a, b]) await filing.allocate(entity, 1_000_000, { fiscalYear: 2019 });
    const file = (entity: typeof a, divisions: string[], fen: number, effectiveAt: string) => {
      const lines = [
        line({ unitPriceFen: fen, beneficiaryDivisions: divisions }),
        line({ unitPriceFen: 10, beneficiaryDivisions: divisions.slice(0, 1) }),
      ];
      return filing.submit(entity, plan({ fiscalYear: 2019, lines }), { effectiveAt });
    };
    await file(a, [VILLAGE, YANGMEI], 101, '2019-03-31T15:59:59Z');
    await file(a, [HENGSHUI], 200, '2019-04-01T00:00:00Z');
    const { id } = await file(b, [HENGSHUI], 400, '2019-04-02T00:00:00Z');
    const ordinary = plan({ purpose: 'ordinary', fiscalYear: 2019, lines: [line({ unitPriceFen: 77 })] });
    const inReview = await filing.submit(b, ordinary, { effectiveAt: '2019-04-02T00:00:00Z' });
    const approval = { as: filing.reviewer, effectiveAt: '2019-04-03T00:00:00Z' };
    await filing.service.call(FILING.filings.approve, { id: inReview.id, reason: '同意' }, approval);
    await filing.service.call(
      FILING.filings.cancel,
      { id, reason: '取消' },
      { as: filing.admin, effectiveAt: '2019-04-05T00:00:00Z' },
    );

    const count = async (code: string, asOf: string) => {
      const figures = await filing.service.call(FILING.figures.count, { code, asOf });
      return [figures['filing.batches'], figures['filing.budgetFen'], figures['filing.purchasingEntities']];
    };
    expect(await count('360725', '2019-03-30')).toEqual([0, 0, 0]);
    expect(await count('360725', '2019-03-31')).toEqual([1, 111, 1]);
    expect(await count('360725', '2019-04-04')).toEqual([3, 111 + 210 + 410, 2]);
    expect(await count('360725', '2019-04-05')).toEqual([2, 111 + 210, 1]);
    expect(await count('36', '2019-04-04')).toEqual(await count('360725', '2019-04-04'));
    expect(await count('3607', '2019-04-04')).toEqual(await count('360725', '2019-04-04'));
    expect(await count(VILLAGE, '2019-04-04')).toEqual([1, 51 + 10, 1]);
    expect(await count(HENGSHUI, '2019-04-04')).toEqual([3, 61 + 210 + 410, 2]);
    expect(await count(YANGMEI, '2019-04-04')).toEqual([1, 50, 1]);
    expect(await count('360726', '2019-04-04')).toEqual([0, 0, 0]);
  });

  it('is for our services only', async () => {
    await expect(
      filing.service.call(FILING.figures.count, { code: '36', asOf: '2019-12-31' }, { as: filing.admin }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
