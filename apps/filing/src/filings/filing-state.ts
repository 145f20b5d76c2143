import { type FilingStatus, Problem } from '@yinhu/contracts';

export type FilingAction = 'revise' | 'submit' | 'file' | 'send_to_review' | 'approve' | 'return' | 'reject' | 'cancel';

/**
 * Every transition of a filing. `file` and `send_to_review` are what the green channel decides in the same moment as a
 * plan is submitted; the others are done by people.
 */
export const FILING_TRANSITIONS: Readonly<Record<FilingAction, Readonly<Partial<Record<FilingStatus, FilingStatus>>>>> = {
  revise: { draft: 'draft', returned: 'returned' },
  submit: { draft: 'submitted', returned: 'submitted' },
  file: { submitted: 'filed' },
  send_to_review: { submitted: 'in_review' },
  approve: { in_review: 'filed' },
  return: { in_review: 'returned' },
  reject: { in_review: 'rejected' },
  cancel: { draft: 'cancelled', returned: 'cancelled', in_review: 'cancelled', filed: 'cancelled' },
};

/** The state after an action. @throws Problem `invalid_transition` where the table has none */
export function nextStatus(status: FilingStatus, action: FilingAction): FilingStatus {
  const next = FILING_TRANSITIONS[action][status];
  if (!next) throw new Problem('invalid_transition', { state: status, action });
  return next;
}
