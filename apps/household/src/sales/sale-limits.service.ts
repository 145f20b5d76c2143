import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type SaleLimit } from '@yinhu/contracts/household';
import { businessDate, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { limitOn } from './sale-limit.ts';
import { LIMIT_COLUMNS, listLimits } from './sales.queries.ts';

@Controller()
export class SaleLimitsService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.saleLimits.list)
  list(input: InputOf<typeof HOUSEHOLD.saleLimits.list>, call: Call) {
    return this.database.read(call, (tx) => listLimits(tx, call.actor?.division ?? '', input));
  }

  /**
   * What is past was judged by what was in force then: a limit begins today or later, and is never changed. A
   * county may look at more than the province asks for, not at less.
   */
  @Handles(HOUSEHOLD.saleLimits.set)
  async set(input: InputOf<typeof HOUSEHOLD.saleLimits.set>, call: Call): Promise<SaleLimit> {
    const { effectiveFrom, singleFen, yearFen } = input;
    const division = call.actor?.division;
    if (!division) throw new Problem('unauthenticated');
    const today = businessDate(call.at);
    if (effectiveFrom < today) throw fieldProblem('effectiveFrom', 'too_early', { earliest: today });
    if (yearFen < singleFen) throw fieldProblem('yearFen', 'too_small', { min: singleFen });
    try {
      return await this.database.transaction(call, async (tx) => {
        const province = await limitOn(tx, division.slice(0, 2), effectiveFrom);
        if (singleFen > province.singleFen)
          throw fieldProblem('singleFen', 'too_big', { max: province.singleFen });
        if (yearFen > province.yearFen) throw fieldProblem('yearFen', 'too_big', { max: province.yearFen });
        const limit = await tx.one<SaleLimit>(
          `INSERT INTO sale_limit (id, division_code, effective_from, single_fen, year_fen) VALUES ($1, $2, $3, $4, $5)
           RETURNING ${LIMIT_COLUMNS}`,
          [v7(), division, effectiveFrom, singleFen, yearFen],
        );
        if (!limit) throw new Error('a limit was not stored');
        tx.audit({
          aggregate: 'sale-limit',
          id: limit.id,
          action: 'set',
          division,
          detail: { singleFen, yearFen, effectiveFrom },
        });
        return limit;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'sale_limit_one_per_day'))
        throw new Problem('already_exists', { what: effectiveFrom });
      throw error;
    }
  }
}
