import type { User } from '@yinhu/contracts/identity';
import { lifecycleOf } from '@yinhu/database';
import { UserRow } from './user.entity.ts';

/** Every transition of an account. `registerUser` creates them. */
export const USERS = lifecycleOf<User>()({
  kind: 'user',
  entity: UserRow,
  initial: {},
  transitions: {
    suspend: { active: 'suspended' },
    reactivate: { suspended: 'active' },
  },
  division: ({ divisionCode }) => divisionCode,
});
