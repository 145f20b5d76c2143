import { Controller } from '@nestjs/common';
import { FILING, type ParameterChange } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { requireFromToday } from './effective-from.ts';
import { requireParameters } from './parameter-faults.ts';
import { type ParameterChangeRow, parameterChangeOf } from './settings.queries.ts';

/** What a county decides by, where it may differ from the province. */
@Controller()
export class RuleParametersService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ruleParameters.set)
  async set(
    { ruleCode, values, effectiveFrom, reason }: InputOf<typeof FILING.ruleParameters.set>,
    call: Call,
  ): Promise<ParameterChange> {
    const { userId, name, division } = actorOf(call);
    requireFromToday(effectiveFrom);
    requireParameters(ruleCode, values, effectiveFrom);
    return this.database.transaction(call, async (tx) => {
      const id = v7();
      const county = countyOf(division);
      const change = await tx.one<ParameterChangeRow>(
        `INSERT INTO rule_parameter (id, division_code, rule_code, parameters, effective_from, reason, by_user, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         RETURNING id, rule_code AS "ruleCode", division_code AS "divisionCode", parameters AS values,
           effective_from AS "effectiveFrom", reason, by_name AS by, recorded_at AS "recordedAt"`,
        [id, county, ruleCode, JSON.stringify(values), effectiveFrom, reason, userId, name],
      );
      tx.audit({
        aggregate: 'rule',
        id,
        action: 'set_parameters',
        division: county,
        reason,
        detail: { ruleCode, values, effectiveFrom },
      });
      if (!change) throw new Error('an insert answers its row');
      return parameterChangeOf(change);
    });
  }
}
