import { Listing } from '@yinhu/contracts/marketplace';
import { nextState } from '@yinhu/database';
import { possibleSteps } from '@yinhu/testing';
import { NAME_TRANSITIONS } from '../name-consent/name-consent.service.ts';
import { LISTINGS } from './listing-lifecycle.ts';

const STATES = Listing.shape.status.options;

describe('the states of a shop', () => {
  it('of a listing are left only by what the table lists', () => {
    expect(
      possibleSteps(STATES, ['change', 'restock', 'withdraw'], (status, action) =>
        LISTINGS.next(status, action),
      ),
    ).toEqual([
      'published change published',
      'withdrawn change withdrawn',
      'published restock published',
      'withdrawn restock withdrawn',
      'published withdraw withdrawn',
    ]);
  });

  it('let stock be taken only of what is on the shelf', () => {
    expect(STATES.filter((status) => LISTINGS.transitions.allocate[status])).toEqual(['published']);
  });

  it('of a farmer’s name change only by consent and its withdrawal', () => {
    const actions = ['give_name_consent', 'withdraw_name_consent'] as const;
    const states = ['name_hidden', 'name_shown'] as const;
    expect(
      possibleSteps(states, actions, (state, action) => nextState(NAME_TRANSITIONS, state, action)),
    ).toEqual(['name_hidden give_name_consent name_shown', 'name_shown withdraw_name_consent name_hidden']);
  });
});
