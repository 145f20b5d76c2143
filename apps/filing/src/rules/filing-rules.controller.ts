import { Controller } from '@nestjs/common';
import { businessDate, type Call, type FilingRule, filingRules, type InputOf, Problem } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { listOf } from '../lists/list-of.ts';
import { filingRulesOn } from './green-channel.ts';

@Controller()
export class FilingRulesController {
  @Handles(filingRules.list)
  list(input: InputOf<typeof filingRules.list>, call: Call) {
    return listOf(filingRulesOn(businessDate(call.at)), input);
  }

  @Handles(filingRules.get)
  get(input: InputOf<typeof filingRules.get>, call: Call): FilingRule {
    const rule = filingRulesOn(businessDate(call.at)).find(({ id }) => id === input.id);
    if (!rule) throw new Problem('not_found', { what: input.id });
    return rule;
  }
}
