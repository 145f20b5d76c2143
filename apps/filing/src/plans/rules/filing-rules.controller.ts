import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
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

  @Handles(FILING.rules.list)
  list(input: InputOf<typeof FILING.rules.list>, call: Call) {
    return this.rules.list(input, call);
  }

  @Handles(FILING.rules.get)
  get(input: InputOf<typeof FILING.rules.get>, call: Call) {
    return this.rules.get(input, call);
  }

  @Handles(FILING.ruleParameters.list)
  listParameters(input: InputOf<typeof FILING.ruleParameters.list>, call: Call) {
    return this.settings.parameters(input, call);
  }

  @Handles(FILING.ruleParameters.set)
  setParameters(input: InputOf<typeof FILING.ruleParameters.set>, call: Call) {
    return this.parameters.set(input, call);
  }

  @Handles(FILING.thresholds.list)
  listThresholds(input: InputOf<typeof FILING.thresholds.list>, call: Call) {
    return this.settings.thresholds(input, call);
  }

  @Handles(FILING.thresholds.add)
  addThreshold(input: InputOf<typeof FILING.thresholds.add>, call: Call) {
    return this.thresholds.add(input, call);
  }
}
