import { Controller } from '@nestjs/common';
import { type Call, filingRules, type InputOf, ruleParameters, thresholds } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { FilingRulesQueries } from './filing-rules.queries.ts';
import { RuleParametersService } from './rule-parameters.service.ts';
import { SettingsQueries } from './settings.queries.ts';
import { ThresholdsService } from './thresholds.service.ts';

@Controller()
export class FilingRulesController {
  constructor(
    private readonly rules: FilingRulesQueries,
    private readonly parameters: RuleParametersService,
    private readonly thresholds: ThresholdsService,
    private readonly settings: SettingsQueries,
  ) {}

  @Handles(filingRules.list)
  list(input: InputOf<typeof filingRules.list>, call: Call) {
    return this.rules.list(input, call);
  }

  @Handles(filingRules.get)
  get(input: InputOf<typeof filingRules.get>, call: Call) {
    return this.rules.get(input, call);
  }

  @Handles(ruleParameters.list)
  listParameters(input: InputOf<typeof ruleParameters.list>, call: Call) {
    return this.settings.parameters(input, call);
  }

  @Handles(ruleParameters.set)
  setParameters(input: InputOf<typeof ruleParameters.set>, call: Call) {
    return this.parameters.set(input, call);
  }

  @Handles(thresholds.list)
  listThresholds(input: InputOf<typeof thresholds.list>, call: Call) {
    return this.settings.thresholds(input, call);
  }

  @Handles(thresholds.add)
  addThreshold(input: InputOf<typeof thresholds.add>, call: Call) {
    return this.thresholds.add(input, call);
  }
}
