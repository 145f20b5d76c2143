import { RuleReplay } from '@yinhu/contracts/filing';
import { nextState } from '@yinhu/database';
import { possibleSteps } from '@yinhu/testing';
import { REPLAY_TRANSITIONS } from './replays.service.ts';

it('only a replay that is not over can be cancelled', () => {
  const next = (status: RuleReplay['status'], action: 'cancel') =>
    nextState(REPLAY_TRANSITIONS, status, action);
  expect(possibleSteps(RuleReplay.shape.status.options, ['cancel'], next)).toEqual([
    'queued cancel cancelled',
    'running cancel cancelled',
  ]);
});
