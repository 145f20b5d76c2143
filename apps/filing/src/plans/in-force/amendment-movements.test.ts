import { FundingSource } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { balanceOf, movementsBetween } from '../../register/quotas/quota-ledger.ts';
import { amendmentMovements } from './amendment-movements.ts';

const share = fc.record({
  source: fc.constantFrom(...FundingSource.options),
  amountFen: fc.integer({ min: 1, max: 1_000 }),
});
const funding = fc.uniqueArray(share, { selector: ({ source }) => source, minLength: 1 });

describe('an amendment’s movements', () => {
  it('enter the differences only, more as a commitment and less as money given back', () => {
    const before = [
      { source: 'donation' as const, amountFen: 30 },
      { source: 'entity_budget' as const, amountFen: 10 },
    ];
    expect(amendmentMovements(before, [{ source: 'donation', amountFen: 50 }])).toEqual([
      { kind: 'commitment', source: 'donation', amountFen: -20 },
      { kind: 'cancellation', source: 'entity_budget', amountFen: 10 },
    ]);
    expect(amendmentMovements(before, before.toReversed())).toEqual([]);
  });

  it('leave committed of each source what the last content takes of it, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(funding, { minLength: 1, maxLength: 6 }), (contents) => {
        const [first = []] = contents;
        const ledger = movementsBetween('none', 'committed', first);
        for (const [i, next] of contents.slice(1).entries())
          ledger.push(...amendmentMovements(contents[i] ?? [], next));
        for (const source of FundingSource.options) {
          const committed = contents.at(-1)?.find((one) => one.source === source)?.amountFen ?? 0;
          expect(balanceOf(ledger.filter((one) => one.source === source)).committedFen).toBe(committed);
        }
      }),
    );
  });
});
