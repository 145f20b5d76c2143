import { PublicationState } from '@yinhu/contracts/filing';
import { nextState } from '@yinhu/database';
import { possibleSteps } from '@yinhu/testing';
import { PUBLICATION_TRANSITIONS } from './publications.service.ts';

it('a plan’s publication changes only as the table lists, and a refusal names state and action in words', () => {
  const actions = ['withdraw_publication', 'restore_publication', 'release_publication'] as const;
  const next = (state: PublicationState, action: (typeof actions)[number]) =>
    nextState(PUBLICATION_TRANSITIONS, state, action, { state: 'publication' });
  expect(possibleSteps(PublicationState.options, actions, next).toSorted()).toEqual([
    'on_hold release_publication public',
    'on_hold withdraw_publication withdrawn',
    'public withdraw_publication withdrawn',
    'withdrawn restore_publication public',
  ]);
});
