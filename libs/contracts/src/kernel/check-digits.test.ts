import { CreditCode, creditCodeCheck, IdentityNumber } from './check-digits.ts';

describe('check digits', () => {
  it('accept a real unified social credit code and refuse one with a wrong last character', () => {
    expect(CreditCode.safeParse('91350100M000100Y43').success).toBe(true);
    expect(CreditCode.safeParse('91350100M000100Y44').success).toBe(false);
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
  });

  it('accept the identity number of the standard’s own example and refuse one with a wrong last digit', () => {
    expect(IdentityNumber.safeParse('11010519491231002X').success).toBe(true);
    expect(IdentityNumber.safeParse('110105194912310021').success).toBe(false);
  });
});
