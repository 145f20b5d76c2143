import { householdAggregate } from '@yinhu/contracts/household';
import { lifecycleOf } from '@yinhu/database';
import { householdTold } from '../personal-data/for-eyes.ts';
import { HouseholdRecord } from './household.entity.ts';
import { householdOf } from './household-answer.ts';

const EVENTS = {
  register: 'household-registered',
  in_poverty: 'household-status-changed',
  newly_lifted: 'household-status-changed',
  lifted_earlier: 'household-status-changed',
  relapsed: 'household-status-changed',
} as const;

/**
 * Every change of a household's poverty status, each called by the status it leads to: any other may come
 * before it.
 */
export const HOUSEHOLDS = lifecycleOf<HouseholdRecord>()({
  kind: 'household',
  entity: HouseholdRecord,
  initial: { register: null },
  transitions: {
    in_poverty: { newly_lifted: 'in_poverty', lifted_earlier: 'in_poverty', relapsed: 'in_poverty' },
    newly_lifted: { in_poverty: 'newly_lifted', lifted_earlier: 'newly_lifted', relapsed: 'newly_lifted' },
    lifted_earlier: {
      in_poverty: 'lifted_earlier',
      newly_lifted: 'lifted_earlier',
      relapsed: 'lifted_earlier',
    },
    relapsed: { in_poverty: 'relapsed', newly_lifted: 'relapsed', lifted_earlier: 'relapsed' },
  },
  announces: {
    aggregate: householdAggregate,
    events: EVENTS,
    state: ({ after }) => householdTold(householdOf(after)),
  },
  division: ({ divisionCode }) => divisionCode,
  // The trail of households names events, as it always did.
  audit: ({ action }) => ({ action: EVENTS[action] }),
});
