import type { InputOf } from '@yinhu/contracts/kernel';
import type { Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import { inDivision, pageOf, type ReadTransaction } from '@yinhu/database';
import { findDivision } from '@yinhu/divisions';
import { searchQuery } from '../search/search-terms.ts';
import { SHOWN_NAME, withoutFullName } from '../sellers/public-name.ts';

const COLUMNS = `l.id, l.seller_id AS "sellerId", ${SHOWN_NAME} AS "sellerName", s.name AS "fullName", s.kind AS "sellerKind", l.title, l.description, l.category,
  l.shelf AS "column", l.unit, l.price_fen AS "priceFen", l.stock, l.origin_code AS "originCode", l.status,
  l.published_at AS "publishedAt", l.version`;

type ListingRow = Omit<Listing, 'originName' | 'originNameEn' | 'publishedAt'> & {
  publishedAt: Date;
  fullName: string;
};

const toListing = ({ fullName, ...row }: ListingRow): Listing => {
  const shown = (text: string) => (row.sellerName === fullName ? text : withoutFullName(text, fullName));
  const origin = findDivision(row.originCode);
  return {
    ...row,
    title: shown(row.title),
    description: row.description === null ? null : shown(row.description),
    originName: origin?.name ?? row.originCode,
    originNameEn: origin?.nameEn ?? row.originCode,
    publishedAt: row.publishedAt.toISOString(),
  };
};

const SORT = {
  publishedAt: 'l.published_at',
  priceFen: 'l.price_fen',
  title: 'l.title',
  stock: 'l.stock',
} as const;

/** Cheap and good enough: what can be bought before what is sold out, then what is new. */
const RELEVANCE = [
  ['(l.stock > 0)', 'DESC'],
  ['l.published_at', 'DESC'],
] as const;

/**
 * The shelves as anyone sees them: published listings, found by any part of a name, pinyin, initials,
 * English.
 */
export async function listListings(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof MARKETPLACE.listings.list>,
) {
  const typed = filter.q?.trim() || undefined;
  const query = typed && searchQuery(typed);
  if (query === null) return { items: [], total: 0, totalIsCapped: false };
  const page = await pageOf<ListingRow>(tx, {
    select: COLUMNS,
    from: 'listing l JOIN seller s ON s.id = l.seller_id',
    conditions: [
      ['l.id = ANY(?::uuid[])', filter.id],
      ['l.status = ?', filter.id ? undefined : 'published'],
      ['l.search @@ ?::tsquery', query],
      ['l.category = ?', filter.category],
      ['l.shelf = ?', filter.column],
      ['s.kind = ?', filter.sellerKind],
      ['l.seller_id = ?::uuid', filter.sellerId],
      ...inDivision('l.origin_code', filter.origin),
      ['l.price_fen >= ?', filter.priceFrom],
      ['l.price_fen <= ?', filter.priceTo],
      ['(l.stock > 0) = ?', filter.inStock],
    ],
    orderBy: [
      ...(sort[0] === 'relevance' ? RELEVANCE : [[SORT[sort[0]], sort[1]] as const]),
      ['l.id', 'DESC'],
    ],
    range,
  });
  return { ...page, items: page.items.map(toListing) };
}

export async function findListing(tx: ReadTransaction, id: string): Promise<Listing | undefined> {
  const row = await tx.one<ListingRow>(
    `SELECT ${COLUMNS} FROM listing l JOIN seller s ON s.id = l.seller_id WHERE l.id = $1`,
    [id],
  );
  return row && toListing(row);
}
