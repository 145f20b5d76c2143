import { User } from '@yinhu/contracts/identity';
import { possibleSteps } from '@yinhu/testing';
import { USERS } from './user-lifecycle.ts';

describe('the states of an account', () => {
  it('are left only by what the table lists', () => {
    expect(possibleSteps(User.shape.status.options, USERS.actions, USERS.next.bind(USERS))).toEqual([
      'active suspend suspended',
      'suspended reactivate active',
    ]);
  });
});
