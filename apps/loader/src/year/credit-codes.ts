import { creditCodeCheck } from '@yinhu/contracts/kernel';

/**
 * Registering authority and kind: 11 organs of state, 12 public institutions, 91 enterprises, 93
 * co-operatives.
 */
type Authority = '11' | '12' | '91' | '93';

/** A unified social credit code with a right check character for the n-th made-up organisation of Chongyi. */
export function creditCode(authority: Authority, n: number): string {
  const body = `${authority}360725MA${String(n).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}
