import { Injectable } from '@nestjs/common';
import { type Call, fieldProblem, type InputOf, type Listing, listingAggregate, type listings, Problem } from '@yinhu/contracts';
import { Database, type Transaction } from '@yinhu/database';
import { findDivision } from '@yinhu/divisions';
import { v7 } from 'uuid';
import { indexTerms } from '../search/search-terms.ts';
import { SellerRow } from '../sellers/seller.entity.ts';
import { ListingRow } from './listing.entity.ts';
import { findListing, listListings } from './listings.queries.ts';

type ListingText = Pick<InputOf<typeof listings.publish>, 'title' | 'description' | 'category' | 'originCode'>;

@Injectable()
export class ListingsService {
  constructor(private readonly database: Database) {}

  list(input: InputOf<typeof listings.list>, call: Call) {
    return this.database.read(call, (tx) => listListings(tx, input));
  }

  async get({ id }: InputOf<typeof listings.get>, call: Call): Promise<Listing> {
    const listing = await this.database.read(call, (tx) => findListing(tx, id));
    if (!listing) throw new Problem('not_found', { what: id });
    return listing;
  }

  publish(input: InputOf<typeof listings.publish>, call: Call): Promise<Listing> {
    requireOrigin(input.originCode);
    return this.database.transaction(call, async (tx) => {
      const seller = await shopKeptBy(tx, input.sellerId, call);
      const id = v7();
      await tx.manager.insert(ListingRow, { ...input, id, status: 'published', publishedAt: call.at, version: 1 });
      await writeSearchTerms(tx, id, input, seller.name);
      await tx.query('UPDATE seller SET listings = listings + 1 WHERE id = $1', [seller.id]);
      return announce(tx, 'listing-published', id);
    });
  }

  change({ id, version, ...input }: InputOf<typeof listings.change>, call: Call): Promise<Listing> {
    requireOrigin(input.originCode);
    return this.database.transaction(call, async (tx) => {
      const row = await lockListing(tx, id);
      const seller = await shopKeptBy(tx, row.sellerId, call);
      if (row.version !== version) throw new Problem('conflict');
      await tx.manager.update(ListingRow, id, { ...input, description: input.description ?? null, version: version + 1 });
      await writeSearchTerms(tx, id, input, seller.name);
      return announce(tx, 'listing-changed', id);
    });
  }

  withdraw({ id, reason }: InputOf<typeof listings.withdraw>, call: Call): Promise<Listing> {
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

/** What each category is called where people search for it. */
const CATEGORY_WORDS: Readonly<Record<Listing['category'], string>> = {
  grain_oil: '粮油 grain oil',
  fruit_vegetables: '果蔬 水果 蔬菜 fruit vegetables',
  flowers: '花卉 flowers',
  livestock: '畜禽 livestock poultry',
  forest_products: '林产品 forest products',
  crafts: '手工艺品 crafts',
  seed: '种子 seed',
  fertiliser: '肥料 化肥 fertiliser fertilizer',
  pesticide: '农药 pesticide',
  seedlings: '种苗 苗木 seedlings',
  machinery: '农机 农具 machinery',
};

function writeSearchTerms(tx: Transaction, id: string, text: ListingText, sellerName: string): Promise<unknown> {
  const origin = findDivision(text.originCode);
  const terms = indexTerms([text.title, CATEGORY_WORDS[text.category], sellerName, origin?.name ?? null, origin?.nameEn ?? null]);
  return tx.query('UPDATE listing SET search = array_to_tsvector($2::text[]) WHERE id = $1', [id, terms]);
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
