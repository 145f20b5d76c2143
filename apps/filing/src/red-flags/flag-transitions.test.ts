import { RedFlag } from '@yinhu/contracts/filing';
import { nextState } from '@yinhu/database';
import { possibleSteps } from '@yinhu/testing';
import { FLAG_TRANSITIONS } from '../oversight-feed/red-flags.service.ts';

it('only an open red flag can be explained', () => {
  const next = (state: RedFlag['state'], action: 'explain_flag') =>
    nextState(FLAG_TRANSITIONS, state, action, { state: 'flag' });
  expect(possibleSteps(RedFlag.shape.state.options, ['explain_flag'], next)).toEqual([
    'open explain_flag explained',
  ]);
});
