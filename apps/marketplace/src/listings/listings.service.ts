import { Injectable } from '@nestjs/common';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { type Listing, listingAggregate, type MARKETPLACE } from '@yinhu/contracts/marketplace';
import { Database, type Transaction } from '@yinhu/database';
import { findDivision } from '@yinhu/divisions';
import { v7 } from 'uuid';
import { SellerRow } from '../sellers/seller.entity.ts';
import { ListingRow } from './listing.entity.ts';
import { indexListing } from './listing-terms.ts';
import { findListing, listListings } from './listings.queries.ts';

@Injectable()
export class ListingsService {
  constructor(private readonly database: Database) {}

  list(input: InputOf<typeof MARKETPLACE.listings.list>, call: Call) {
    return this.database.read(call, (tx) => listListings(tx, input));
  }

  async get({ id }: InputOf<typeof MARKETPLACE.listings.get>, call: Call): Promise<Listing> {
    const listing = await this.database.read(call, (tx) => findListing(tx, id));
    if (!listing) throw new Problem('not_found', { what: id });
    return listing;
  }

  publish(input: InputOf<typeof MARKETPLACE.listings.publish>, call: Call): Promise<Listing> {
    requireOrigin(input.originCode);
    return this.database.transaction(call, async (tx) => {
      const seller = await shopKeptBy(tx, input.sellerId, call);
      const id = v7();
      await tx.manager.insert(ListingRow, { ...input, id, status: 'published', publishedAt: call.at, version: 1 });
      await indexListing(tx, id);
      await tx.query('UPDATE seller SET listings = listings + 1 WHERE id = $1', [seller.id]);
      return announce(tx, 'listing-published', id);
    });
  }

  change({ id, version, ...input }: InputOf<typeof MARKETPLACE.listings.change>, call: Call): Promise<Listing> {
    requireOrigin(input.originCode);
    return this.database.transaction(call, async (tx) => {
      const row = await lockListing(tx, id);
      await shopKeptBy(tx, row.sellerId, call);
      if (row.version !== version) throw new Problem('conflict');
      await tx.manager.update(ListingRow, id, { ...input, description: input.description ?? null, version: version + 1 });
      await indexListing(tx, id);
      return announce(tx, 'listing-changed', id);
    });
  }

  withdraw({ id, reason }: InputOf<typeof MARKETPLACE.listings.withdraw>, call: Call): Promise<Listing> {
    return this.database.transaction(call, async (tx) => {
      const row = await lockListing(tx, id);
      if (call.actor?.role === 'seller_clerk') await shopKeptBy(tx, row.sellerId, call);
      if (row.status !== 'published') throw new Problem('invalid_transition', { state: row.status, action: 'withdraw' });
      await tx.manager.update(ListingRow, id, { status: 'withdrawn', version: row.version + 1 });
      return announce(tx, 'listing-withdrawn', id, reason);
    });
  }
}

function requireOrigin(originCode: string): void {
  if (!findDivision(originCode)) throw fieldProblem('originCode', 'unknown_division');
}

/** The seller, when the caller keeps its shop; otherwise it is not there. */
async function shopKeptBy(tx: Transaction, sellerId: string, call: Call): Promise<SellerRow> {
  const seller = await tx.manager.findOneBy(SellerRow, { id: sellerId });
  if (!seller || seller.representedBy !== call.actor?.organisationId) throw new Problem('not_found', { what: sellerId });
  return seller;
}

async function lockListing(tx: Transaction, id: string): Promise<ListingRow> {
  const row = await tx.manager.findOne(ListingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new Problem('not_found', { what: id });
  return row;
}

/** Tells the world the listing's new state, and answers it. */
export async function announce(
  tx: Transaction,
  event: (typeof listingAggregate.events)[number],
  id: string,
  reason?: string,
): Promise<Listing> {
  const listing = await findListing(tx, id);
  if (!listing) throw new Problem('not_found', { what: id });
  tx.emit(listingAggregate, event, { id, version: listing.version, division: listing.originCode, state: listing });
  tx.audit({ aggregate: 'listing', id, action: event, division: listing.originCode, reason });
  return listing;
}
