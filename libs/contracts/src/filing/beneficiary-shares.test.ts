import { shareByDivision } from './beneficiary-shares.ts';

describe('shares of beneficiary divisions', () => {
  it('are equal, the fen that remain going to the first in the order of codes', () => {
    const lines = [{ budgetFen: 1001, beneficiaryDivisions: ['360725102', '360725100', '360725101'] }];
    expect([...shareByDivision(lines)]).toEqual([
      ['360725100', 334],
      ['360725101', 334],
      ['360725102', 333],
    ]);
  });

  it('add up over lines, and count a division that is named twice once', () => {
    const lines = [
      { budgetFen: 100, beneficiaryDivisions: ['360725100', '360725100'] },
      { budgetFen: 51, beneficiaryDivisions: ['360725101', '360725100'] },
    ];
    expect([...shareByDivision(lines)]).toEqual([
      ['360725100', 126],
      ['360725101', 25],
    ]);
  });

  it('lose no fen of the largest budget there can be', () => {
    for (let count = 1; count <= 50; count++) {
      const beneficiaryDivisions = Array.from({ length: count }, (_, i) => `360725${100 + i}`);
      const shares = [
        ...shareByDivision([{ budgetFen: Number.MAX_SAFE_INTEGER, beneficiaryDivisions }]).values(),
      ];
      expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
    }
  });
});
