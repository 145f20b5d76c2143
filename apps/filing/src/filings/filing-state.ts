import type { FilingStatus } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';

export type FilingAction =
  | 'revise'
  | 'submit'
  | 'file'
  | 'send_to_review'
  | 'approve'
  | 'import'
  | 'return'
  | 'reject'
  | 'cancel'
  | 'propose_amendment'
  | 'amend'
  | 'refuse_amendment'
  | 'withdraw_amendment'
  | 'start_execution'
  | 'complete';

/** What happens to a plan in force without changing its state. */
const IN_FORCE = { filed: 'filed', executing: 'executing' } as const;

/**
 * Every transition of a filing. `file` and `send_to_review` are what the green channel decides in the same moment as a
 * plan is submitted; `import` files what was filed elsewhere before; `start_execution` comes with the first step of its progress; the others are done by people. `amend`
 * brings an amendment into force.
 */
export const FILING_TRANSITIONS: Readonly<Record<FilingAction, Readonly<Partial<Record<FilingStatus, FilingStatus>>>>> = {
  revise: { draft: 'draft', returned: 'returned' },
  submit: { draft: 'submitted', returned: 'submitted' },
  file: { submitted: 'filed' },
  send_to_review: { submitted: 'in_review' },
  approve: { in_review: 'filed' },
  import: { draft: 'filed' },
  return: { in_review: 'returned' },
  reject: { in_review: 'rejected' },
  cancel: { draft: 'cancelled', returned: 'cancelled', in_review: 'cancelled', filed: 'cancelled' },
  propose_amendment: IN_FORCE,
  amend: IN_FORCE,
  refuse_amendment: IN_FORCE,
  withdraw_amendment: IN_FORCE,
  start_execution: { filed: 'executing' },
  complete: { executing: 'completed' },
};

/** The state after an action. @throws Problem `invalid_transition` where the table has none */
export function nextStatus(status: FilingStatus, action: FilingAction): FilingStatus {
  const next = FILING_TRANSITIONS[action][status];
  if (!next) throw new Problem('invalid_transition', { state: status, action });
  return next;
}
