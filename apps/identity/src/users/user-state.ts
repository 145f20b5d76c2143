import type { User } from '@yinhu/contracts/identity';
import { Problem } from '@yinhu/contracts/kernel';

type Status = User['status'];

const TRANSITIONS = {
  suspend: { from: 'active', to: 'suspended' },
  reactivate: { from: 'suspended', to: 'active' },
} as const satisfies Record<string, { from: Status; to: Status }>;

export type UserAction = keyof typeof TRANSITIONS;

/** The status an action leads to. @throws Problem `invalid_transition` */
export function nextStatus(status: Status, action: UserAction): Status {
  const { from, to } = TRANSITIONS[action];
  if (status !== from) throw new Problem('invalid_transition', { state: status, action });
  return to;
}
