import RuleOutlined from '@mui/icons-material/RuleOutlined';
import { feature } from '../../api/feature.ts';

export const filingRules = feature({
  resources: {
    'filing-rules': {
      name: ['备案规则', 'Filing rule |||| Filing rules'],
      operations: { list: 'filing.rules.list', get: 'filing.rules.get' },
      menu: { section: 'filing', order: 110, icon: RuleOutlined },
      pages: {
        list: async () => (await import('./filing-rule-list.tsx')).FilingRuleList,
      },
      recordRepresentation: 'name',
    },
    'rule-parameters': {
      name: ['规则参数', 'Rule parameters'],
      operations: { list: 'filing.ruleParameters.list' },
    },
  },
  messages: [() => import('./messages.ts'), () => import('../rule-words/messages.ts')],
});
