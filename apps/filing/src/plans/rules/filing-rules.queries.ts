import { Controller } from '@nestjs/common';
import { FILING, type FilingRule, type RuleParameter } from '@yinhu/contracts/filing';
import { businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { listOf } from '../../shared/list-of.ts';
import { findRule, ruleIdOf, rulesOn } from './all-rules.ts';
import { ownCounty } from './own-county.ts';
import type { Rule } from './rule.ts';
import { type ParameterRow, settingRowsOn } from './settings.ts';

/** The rules in words, with the parameters that a county has on a date. */
@Controller()
export class FilingRulesQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.rules.list)
  async list(input: InputOf<typeof FILING.rules.list>, call: Call) {
    const { on = businessDate(call.at), divisionCode = ownCounty(call) ?? PROVINCE } = input.filter;
    const rows = await this.parametersOn(call, divisionCode, on);
    return listOf(
      rulesOn(on).map((rule) => inWords(rule, rows)),
      input,
    );
  }

  @Handles(FILING.rules.get)
  async get({ id }: InputOf<typeof FILING.rules.get>, call: Call): Promise<FilingRule> {
    const rule = findRule(id);
    if (!rule) throw new Problem('not_found', { what: id });
    return inWords(rule, await this.parametersOn(call, ownCounty(call) ?? PROVINCE, businessDate(call.at)));
  }

  private async parametersOn(call: Call, county: string, on: string): Promise<readonly ParameterRow[]> {
    return (await this.database.read(call, (tx) => settingRowsOn(tx, county, on))).parameters;
  }
}

function inWords(rule: Rule, rows: readonly ParameterRow[]): FilingRule {
  const { judge: _, parameters, effectiveTo = null, ...words } = rule;
  const set = rows
    .filter(({ ruleCode }) => ruleCode === rule.code)
    .toSorted((a, b) => b.divisionCode.length - a.divisionCode.length);
  const parameterOf = ([name, known]: [string, Rule['parameters'][string]]): RuleParameter => {
    const row = set.find((one) => one.parameters[name] !== undefined);
    const from = row ? (row.divisionCode === PROVINCE ? 'province' : 'county') : 'default';
    return { name, ...known, value: row?.parameters[name] ?? known.default, from, since: row?.since ?? null };
  };
  return {
    id: ruleIdOf(rule),
    ...words,
    effectiveTo,
    parameters: Object.entries(parameters).map(parameterOf),
  };
}
