import type { TenderDetail } from '@yinhu/contracts/filing';
import { session } from '../../api/session.ts';

/**
 * Until the opening who has bid is told to the entity's own clerk alone: what others see of the bids says
 * nothing.
 */
export const isSealed = ({ openedOn, bids }: TenderDetail): boolean =>
  openedOn === null && bids.length === 0 && session.role !== 'entity_clerk';
