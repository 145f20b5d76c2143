import type { Filing, FundingSource } from '@yinhu/contracts/filing';
import type { Movement } from '../../register/quotas/quota-ledger.ts';

type Funding = Filing['funding'];

/**
 * The entries of the ledger that bring what a filed plan has committed from one funding to another: the
 * differences only.
 */
export function amendmentMovements(before: Funding, after: Funding): Movement[] {
  const [was, is] = [bySource(before), bySource(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((source): Movement[] => {
    const more = (is.get(source) ?? 0) - (was.get(source) ?? 0);
    if (more === 0) return [];
    return [{ kind: more > 0 ? 'commitment' : 'cancellation', source, amountFen: -more }];
  });
}

const bySource = (funding: Funding): Map<FundingSource, number> =>
  new Map(funding.map(({ source, amountFen }) => [source, amountFen]));
