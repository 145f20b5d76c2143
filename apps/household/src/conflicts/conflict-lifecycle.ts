import { lifecycleOf } from '@yinhu/database';
import { ConflictRow } from './conflict.entity.ts';

/** The one transition of a registration conflict. `reportConflict` opens them. */
export const CONFLICTS = lifecycleOf<ConflictRow>()({
  kind: 'registration-conflict',
  entity: ConflictRow,
  initial: {},
  transitions: { settle: { open: 'settled' } },
  refusals: { actions: { settle: 'finish' } },
  division: ({ divisionCode }) => divisionCode,
});
