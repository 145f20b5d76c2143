interface SharedLine {
  readonly budgetFen: number;
  readonly beneficiaryDivisions: readonly string[];
}

/**
 * What each beneficiary division gets of a plan's lines, in fen, in the order of codes: a line's budget is
 * split equally over its beneficiary divisions, and the fen that remain go one each to the first of them.
 * Nothing is lost: the shares add up to the budget. A division's own figure is the sum of the shares of the
 * divisions at or below it.
 */
export function shareByDivision(lines: readonly SharedLine[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { budgetFen, beneficiaryDivisions } of lines) {
    const divisions = [...new Set(beneficiaryDivisions)].sort();
    const remainder = budgetFen % divisions.length;
    const equal = (budgetFen - remainder) / divisions.length;
    divisions.forEach((code, i) => {
      shares.set(code, (shares.get(code) ?? 0) + equal + (i < remainder ? 1 : 0));
    });
  }
  return new Map([...shares].sort(([a], [b]) => (a < b ? -1 : 1)));
}
