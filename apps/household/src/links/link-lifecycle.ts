import { lifecycleOf } from '@yinhu/database';
import { LinkRow } from './link.entity.ts';

/**
 * Every transition of a link. They are proposed by `proposeLink`, which makes one of the same proposal made
 * twice.
 */
export const LINKS = lifecycleOf<LinkRow>()({
  kind: 'household-link',
  entity: LinkRow,
  initial: {},
  transitions: {
    confirm: { proposed: 'confirmed' },
    refuse: { proposed: 'refused' },
    end: { confirmed: 'ended' },
  },
  refusals: { state: 'link', actions: { end: 'end_link' } },
  division: ({ divisionCode }) => divisionCode,
  audit: ({ action, after }) => (action === 'end' && after.reversed ? { action: 'end-and-reverse' } : {}),
});
