import { type Seller, sellerAggregate } from '@yinhu/contracts/marketplace';
import { lifecycleOf } from '@yinhu/database';
import { SellerRow } from './seller.entity.ts';

/** A seller as its events tell it. */
export const toSeller = ({ listings: _, publicName: __, registeredAt, ...row }: SellerRow): Seller => ({
  ...row,
  registeredAt: registeredAt.toISOString(),
});

/** Sellers are registered; nothing suspends them yet. */
export const SELLERS = lifecycleOf<SellerRow>()({
  kind: 'seller',
  entity: SellerRow,
  initial: { register: 'active' },
  transitions: {},
  announces: {
    aggregate: sellerAggregate,
    events: { register: 'seller-registered' },
    state: ({ after }) => toSeller(after),
  },
  division: ({ divisionCode }) => divisionCode,
});
