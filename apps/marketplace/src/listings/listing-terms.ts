import { Problem } from '@yinhu/contracts/kernel';
import type { Listing } from '@yinhu/contracts/marketplace';
import type { Transaction } from '@yinhu/database';
import { findDivision } from '@yinhu/divisions';
import { indexTerms } from '../search/search-terms.ts';
import { withoutFullName } from '../sellers/public-name.ts';

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

interface Row extends Pick<Listing, 'title' | 'category' | 'originCode'> {
  readonly name: string;
  readonly publicName: string;
}

/** Brings what a listing is found by to its title and to its seller's name as anyone reads it. */
export async function indexListing(tx: Transaction, id: string): Promise<void> {
  const row = await tx.one<Row>(
    `SELECT l.title, l.category, l.origin_code AS "originCode", s.name, coalesce(s.public_name, s.name) AS "publicName"
     FROM listing l JOIN seller s ON s.id = l.seller_id WHERE l.id = $1`,
    [id],
  );
  if (!row) throw new Problem('not_found', { what: id });
  const title = row.publicName === row.name ? row.title : withoutFullName(row.title, row.name);
  const origin = findDivision(row.originCode);
  const terms = indexTerms([
    title,
    CATEGORY_WORDS[row.category],
    row.publicName,
    origin?.name ?? null,
    origin?.nameEn ?? null,
  ]);
  await tx.query('UPDATE listing SET search = array_to_tsvector($2::text[]) WHERE id = $1', [id, terms]);
}
