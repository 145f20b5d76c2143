import type { CatalogueItem } from '@yinhu/contracts/filing';
import { ENTITIES } from './entities.ts';
import { BATCHES, BUDGET_FEN, planFilings } from './filings.ts';

const item = (code: string, name: string, group: CatalogueItem['group']): CatalogueItem => ({
  id: code,
  code,
  name,
  nameEn: name,
  group,
  unit: '项',
  unitEn: 'item',
});
const catalogue = [
  item('A01', '种子', 'goods'),
  item('A02', '医疗设备', 'goods'),
  item('B01', '道路工程', 'works'),
  item('C01', '培训服务', 'services'),
];

describe('Chongyi’s planned filings', () => {
  const plans = planFilings(catalogue);
  const filed = plans.slice(0, BATCHES);

  it('are 137 batches of exactly 32.677 million yuan by 33 entities', () => {
    const total = filed.reduce(
      (sum, { input }) => sum + input.lines.reduce((lines, line) => lines + line.budgetFen, 0),
      0,
    );
    expect(filed).toHaveLength(137);
    expect(total).toBe(BUDGET_FEN);
    expect(new Set(filed.map(({ entity }) => entity.key)).size).toBe(ENTITIES.length);
  });

  it('have lines and funding that add up', () => {
    for (const { input } of plans) {
      const lines = input.lines.reduce((sum, line) => sum + line.budgetFen, 0);
      expect(input.funding.reduce((sum, share) => sum + share.amountFen, 0)).toBe(lines);
      for (const line of input.lines) expect(line.quantity * line.unitPriceFen).toBe(line.budgetFen);
    }
  });

  it('are the same every time', () => {
    expect(planFilings(catalogue)).toEqual(plans);
  });
});
