import { FundingSource } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { balanceOf, type Held, type Movement, movementsBetween } from './quota-ledger.ts';

const held = fc.constantFrom<Held>('none', 'reserved', 'committed');
const amountFen = fc.integer({ min: 1, max: 1_000_000 });
const source = FundingSource.enum.county_poverty_fund;

describe('a quota’s ledger', () => {
  it('adds up, whatever plans do: the sum of its entries is what is available, and each balance is what the plans hold', () => {
    const history = fc.array(fc.record({ plan: fc.nat(4), next: held }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(amountFen, { minLength: 5, maxLength: 5 }), history, (amounts, steps) => {
        const allocated = amounts.reduce((sum, amount) => sum + amount, 0);
        const ledger: Movement[] = [{ kind: 'allocation', source, amountFen: allocated }];
        const plans: Held[] = amounts.map(() => 'none');
        for (const { plan, next } of steps) {
          ledger.push(
            ...movementsBetween(plans[plan] ?? 'none', next, [{ source, amountFen: amounts[plan] ?? 0 }]),
          );
          plans[plan] = next;
          const balance = balanceOf(ledger);
          const holding = (state: Held) =>
            amounts.reduce((sum, amount, i) => sum + (plans[i] === state ? amount : 0), 0);
          expect(balance).toEqual({
            allocatedFen: allocated,
            reservedFen: holding('reserved'),
            committedFen: holding('committed'),
            availableFen: holding('none'),
          });
        }
      }),
    );
  });
});
