import { Controller } from '@nestjs/common';
import { type Actor, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { type Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import { Database, lockRecord, type StepCause, type StepOf, type Transaction } from '@yinhu/database';
import { findDivision } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { SellerRow } from '../sellers/seller.entity.ts';
import { ListingRow } from './listing.entity.ts';
import { LISTINGS } from './listing-lifecycle.ts';
import { indexListing } from './listing-terms.ts';
import { findListing, listListings } from './listings.queries.ts';

@Controller()
export class ListingsService {
  constructor(private readonly database: Database) {}

  @Handles(MARKETPLACE.listings.list)
  list(input: InputOf<typeof MARKETPLACE.listings.list>, call: Call) {
    return this.database.read(call, (tx) => listListings(tx, input));
  }

  @Handles(MARKETPLACE.listings.get)
  async get({ id }: InputOf<typeof MARKETPLACE.listings.get>, call: Call): Promise<Listing> {
    const listing = await this.database.read(call, (tx) => findListing(tx, id));
    if (!listing) throw new Problem('not_found', { what: id });
    return listing;
  }

  @Handles(MARKETPLACE.listings.publish)
  publish(input: InputOf<typeof MARKETPLACE.listings.publish>, call: Call): Promise<Listing> {
    requireOrigin(input.originCode);
    const cause = causeOf(call);
    return this.database.transaction(call, async (tx) => {
      const seller = await shopKeptBy(tx, input.sellerId, cause.by);
      const listing = { ...input, description: input.description ?? null, id: v7(), publishedAt: call.at };
      const step = LISTINGS.begin('publish', { ...listing, status: 'published', version: 1 }, cause);
      LISTINGS.store(tx, step);
      await indexListing(tx, listing.id);
      await tx.query('UPDATE seller SET listings = listings + 1 WHERE id = $1', [seller.id]);
      return announce(tx, step);
    });
  }

  @Handles(MARKETPLACE.listings.change)
  change(
    { id, version, ...input }: InputOf<typeof MARKETPLACE.listings.change>,
    call: Call,
  ): Promise<Listing> {
    requireOrigin(input.originCode);
    const cause = causeOf(call);
    return this.database.transaction(call, async (tx) => {
      const listing = await lockRecord(tx, ListingRow, { id });
      if (listing.version !== version) throw new Problem('conflict');
      const step = LISTINGS.take(listing, 'change', cause, {
        ...input,
        description: input.description ?? null,
      });
      LISTINGS.store(tx, step);
      await indexListing(tx, id);
      return announce(tx, step);
    });
  }

  @Handles(MARKETPLACE.listings.withdraw)
  withdraw({ id, reason }: InputOf<typeof MARKETPLACE.listings.withdraw>, call: Call): Promise<Listing> {
    const cause = causeOf(call, reason);
    return this.database.transaction(call, async (tx) => {
      const listing = await lockRecord(tx, ListingRow, { id });
      const step = LISTINGS.take(listing, 'withdraw', cause);
      LISTINGS.store(tx, step);
      return announce(tx, step);
    });
  }
}

const causeOf = (call: Call, reason?: string) => ({ by: actorOf(call), at: call.at, reason });

function requireOrigin(originCode: string): void {
  if (!findDivision(originCode)) throw fieldProblem('originCode', 'unknown_division');
}

/** The seller, when the actor keeps its shop. @throws Problem `not_found` */
async function shopKeptBy(tx: Transaction, sellerId: string, actor: Actor): Promise<SellerRow> {
  const seller = await tx.manager.findOneBy(SellerRow, { id: sellerId });
  if (seller?.representedBy !== actor.organisationId) throw new Problem('not_found', { what: sellerId });
  return seller;
}

/** Announces a listing's new state, and returns it as the caller reads it. */
async function announce(tx: Transaction, step: Omit<StepOf<typeof LISTINGS>, 'listing'>): Promise<Listing> {
  const listing = await findListing(tx, step.after.id);
  if (!listing) throw new Problem('not_found', { what: step.after.id });
  LISTINGS.record(tx, [{ ...step, listing }]);
  return listing;
}

/** Announces a listing whose stock a statement has changed. */
export async function announceListing(
  tx: Transaction,
  action: 'allocate' | 'restock',
  id: string,
  { by, at }: StepCause,
): Promise<void> {
  const after = await tx.manager.findOneByOrFail(ListingRow, { id });
  await announce(tx, { action, before: after, after, by, at, reason: null });
}
