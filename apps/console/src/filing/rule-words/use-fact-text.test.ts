import { keysOf, messagesOf } from '../../i18n/bilingual.ts';
import { messages } from './messages.ts';
import { factKey } from './use-fact-text.ts';

const known = new Set(keysOf(messagesOf(messages, 'en')));

describe('what a rule saw', () => {
  it.each([
    ['METHOD_ALLOWED', { group: 'goods', method: 'open_tender', amountFen: 1 }],
    [
      'METHOD_ALLOWED',
      { group: 'goods', method: 'mall_purchase', amountFen: 1, limitFen: 2, measure: 'mall_ceiling' },
    ],
    ['ITEM_ALLOWED', {}],
    ['ITEM_ALLOWED', { catalogueName: '蓄水池', method: 'mall_purchase' }],
    [
      'ITEM_ALLOWED',
      { catalogueName: '蓄水池', method: 'request_for_quotations', amountFen: 1, limitFen: 1 },
    ],
    ['SINGLE_SOURCE_JUSTIFIED', {}],
    ['SINGLE_SOURCE_JUSTIFIED', { given: false }],
    ['SINGLE_SOURCE_JUSTIFIED', { ground: 'emergency', days: 5 }],
    ['SMALL_ENTERPRISE_SHARE', {}],
    ['SMALL_ENTERPRISE_SHARE', { percent: 30 }],
    ['NO_SPLITTING', {}],
    ['NO_SPLITTING', { plans: 2 }],
    ['BENEFICIARIES_IN_COUNTY', {}],
    ['BENEFICIARIES_IN_COUNTY', { division: '360726' }],
    ['PURPOSE_EVIDENCED', {}],
    ['PURPOSE_EVIDENCED', { given: false }],
    ['PURPOSE_EVIDENCED', { villages: 1 }],
    ['PURPOSE_EVIDENCED', { village: '360726100201' }],
    ['DOCUMENTS_ATTACHED', {}],
    ['DOCUMENTS_ATTACHED', { attachment: 'approval' }],
    ['NOT_AFTER_THE_FACT', { given: false }],
    ['NOT_AFTER_THE_FACT', { plannedStart: '2025-06-10' }],
  ])('has a sentence in both languages: %s %j', (code, facts) => {
    expect(known).toContain(`rule_facts.${factKey({ code, facts: facts as Record<string, string> })}`);
  });
});
