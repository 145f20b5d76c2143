import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Fen, Id, PriceFen, SearchText, Text } from '../kernel/scalars.ts';
import { PublicText } from '../privacy/public-text.ts';
import { SellerKind } from './sellers.ts';

export const ListingStatus = enumeration({
  published: ['在售', 'On the shelf'],
  withdrawn: ['已下架', 'Withdrawn'],
});
export type ListingStatus = z.infer<typeof ListingStatus>;

/** Produce of farmers, and inputs for farming. */
export const ListingCategory = enumeration({
  grain_oil: ['粮油', 'Grain and oil'],
  fruit_vegetables: ['果蔬', 'Fruit and vegetables'],
  flowers: ['花卉', 'Flowers'],
  livestock: ['畜禽水产', 'Livestock'],
  forest_products: ['林产品', 'Forest products'],
  crafts: ['手工艺品', 'Crafts'],
  seed: ['种子', 'Seed'],
  fertiliser: ['肥料', 'Fertiliser'],
  pesticide: ['农药', 'Pesticide'],
  seedlings: ['种苗', 'Seedlings'],
  machinery: ['农机具', 'Farm machinery'],
});
export type ListingCategory = z.infer<typeof ListingCategory>;
/** Categories of farm inputs, which helping units buy as assistance goods (帮扶物资). */
export const INPUT_CATEGORIES: readonly ListingCategory[] = [
  'seed',
  'fertiliser',
  'pesticide',
  'seedlings',
  'machinery',
];

/** Columns (栏目): targeted poverty alleviation (精准扶贫) and services to agriculture (服务三农). */
export const MallColumn = enumeration({
  targeted_alleviation: ['精准扶贫', 'Targeted poverty alleviation'],
  agricultural_services: ['服务三农', 'Services to agriculture'],
});
export type MallColumn = z.infer<typeof MallColumn>;

/** Units of sale. */
export const SaleUnit = enumeration({
  kg: ['千克', 'kg'],
  jin: ['斤', 'jin (500 g)'],
  box: ['箱', 'box |||| boxes'],
  bag: ['袋', 'bag |||| bags'],
  bottle: ['瓶', 'bottle |||| bottles'],
  piece: ['件', 'piece |||| pieces'],
  head: ['头（只）', 'head'],
  pot: ['盆', 'pot |||| pots'],
  plant: ['株', 'plant |||| plants'],
  set: ['套', 'set |||| sets'],
  tonne: ['吨', 'tonne |||| tonnes'],
});
export type SaleUnit = z.infer<typeof SaleUnit>;

export const Listing = z.object({
  id: Id,
  sellerId: Id,
  sellerName: z.string(),
  sellerKind: SellerKind,
  title: z.string(),
  description: z.string().nullable(),
  category: ListingCategory,
  column: MallColumn,
  unit: SaleUnit,
  priceFen: PriceFen,
  /** Whole units that can be ordered. */
  stock: z.int().min(0),
  originCode: DivisionCode,
  originName: z.string(),
  originNameEn: z.string(),
  status: ListingStatus,
  publishedAt: z.iso.datetime(),
  version: z.int(),
});
export type Listing = z.infer<typeof Listing>;

const ListingInput = z.strictObject({
  sellerId: Id,
  title: PublicText(80),
  description: PublicText(2000).optional(),
  category: ListingCategory,
  column: MallColumn,
  unit: SaleUnit,
  priceFen: PriceFen.max(100_000_000),
  stock: z.int().min(0).max(1_000_000_000),
  originCode: DivisionCode,
});

export const listings = {
  list: listOperation({
    name: 'marketplace.listings.list',
    summary:
      'Listings of the mall; q finds one- and two-character Chinese words, pinyin, initials, English. Sort by `relevance` with q',
    access: 'anyone',
    resource: 'listings',
    item: Listing,
    filter: {
      q: SearchText.optional(),
      category: ListingCategory.optional(),
      column: MallColumn.optional(),
      sellerKind: SellerKind.optional(),
      sellerId: Id.optional(),
      /** Listings from this division or one below it. */
      origin: DivisionCode.optional(),
      priceFrom: Fen.optional(),
      priceTo: Fen.optional(),
      inStock: z.boolean().optional(),
    },
    sort: ['relevance', 'publishedAt', 'priceFen', 'title', 'stock'],
  }),
  get: operation({
    name: 'marketplace.listings.get',
    kind: 'query',
    summary: 'One listing',
    access: 'anyone',
    http: 'GET /listings/{id}',
    input: z.strictObject({ id: Id }),
    output: Listing,
    errors: ['not_found'],
  }),
  publish: operation({
    name: 'marketplace.listings.publish',
    kind: 'create',
    summary: 'Put a listing on the shelf, free of charge',
    access: ['seller_clerk'],
    http: 'POST /listings',
    input: ListingInput,
    output: Listing,
    errors: ['not_found'],
  }),
  change: operation({
    name: 'marketplace.listings.change',
    kind: 'command',
    summary: 'Change price, text or stock of a listing',
    access: ['seller_clerk'],
    http: 'PUT /listings/{id}',
    input: ListingInput.omit({ sellerId: true }).extend({ id: Id, version: z.int() }),
    output: Listing,
    errors: ['not_found', 'conflict'],
  }),
  withdraw: operation({
    name: 'marketplace.listings.withdraw',
    kind: 'command',
    summary: 'Take a listing off the shelf',
    access: ['seller_clerk', 'county_reviewer'],
    http: 'POST /listings/{id}/withdrawal',
    input: z.strictObject({ id: Id, reason: Text(200) }),
    output: Listing,
    errors: ['not_found', 'invalid_transition'],
  }),
};

export const listingAggregate = aggregate({
  service: 'marketplace',
  name: 'listing',
  state: Listing,
  events: ['listing-published', 'listing-changed', 'listing-withdrawn'],
});
