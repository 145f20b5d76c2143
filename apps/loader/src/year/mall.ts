import { childrenOf, type Division } from '@yinhu/divisions';
import { personName } from './people.ts';
import { INPUTS, PRODUCE, type Product } from './produce.ts';
import { Random } from './random.ts';

export const COOPERATIVES = 10;
export const FARMERS = 527;
export const LISTINGS = 1_367;
const COOPERATIVE_LISTINGS = 25;

export interface PlannedSeller {
  readonly key: string;
  readonly kind: 'cooperative' | 'farmer_household' | 'input_supplier';
  readonly name: string;
  readonly divisionCode: string;
  readonly township: Division;
  /** Dossier of a farmer that is a poor household. */
  readonly householdKey?: string;
}

export interface PlannedListing {
  readonly key: string;
  readonly seller: PlannedSeller;
  readonly title: string;
  readonly product: Product;
  readonly priceFen: number;
  readonly stock: number;
}

export const TOWNSHIPS = childrenOf('360725');
export const villagesOf = (township: Division): Division[] =>
  childrenOf(township.code).filter((village) => village.name.includes('村'));

const COOPERATIVE_NAMES = [
  '阳岭果业',
  '上堡梯田',
  '君子谷刺葡萄',
  '聂都茶叶',
  '丰州竹木',
  '过埠脐橙',
  '扬眉养殖',
  '思顺香菇',
  '铅厂油茶',
  '文英蜂业',
];
const SUPPLIER_NAMES = [
  '崇义县惠农农资有限公司',
  '崇义县金穗种业有限公司',
  '崇义县绿源肥业有限公司',
  '崇义县丰收农机有限公司',
  '崇义县安泰植保有限公司',
  '崇义县阳岭苗木有限公司',
];

export const cooperatives: readonly PlannedSeller[] = COOPERATIVE_NAMES.map((name, i) => {
  const township = TOWNSHIPS[(i * 3) % TOWNSHIPS.length] as Division;
  return {
    key: `cooperative-${i + 1}`,
    kind: 'cooperative',
    name: `崇义县${name}农民专业合作社`,
    divisionCode: township.code,
    township,
  };
});

export const suppliers: readonly PlannedSeller[] = SUPPLIER_NAMES.map((name, i) => {
  const township = TOWNSHIPS[0] as Division;
  return { key: `supplier-${i + 1}`, kind: 'input_supplier', name, divisionCode: township.code, township };
});

/** The township whose orange growers the drought hit, and how many of them there are. */
export const ORANGE_TOWNSHIP = '过埠镇';
export const ORANGE_GROWERS = 12;
/** What the drinks company took of each: 30,000 kg in all, at 4 yuan. */
export const ORANGE_KG = 2_500;
const ORANGE_PRICE_FEN = 400;

/** Farmers without an account, each represented by the service station of its township. */
export const farmers: readonly PlannedSeller[] = (() => {
  const random = new Random(20190527);
  let growers = 0;
  return Array.from({ length: FARMERS }, (_, i) => {
    const township = TOWNSHIPS[i % TOWNSHIPS.length] as Division;
    const grower = township.name === ORANGE_TOWNSHIP && growers < ORANGE_GROWERS ? ++growers : 0;
    const village = grower ? (villagesOf(township)[0] as Division) : random.pick(villagesOf(township));
    return {
      key: `farmer-${String(i + 1).padStart(3, '0')}`,
      kind: 'farmer_household' as const,
      name: `${personName(random)}农户`,
      divisionCode: village.code,
      township,
      ...(grower ? { householdKey: `story-drought-${grower}` } : {}),
    };
  });
})();

const STYLES = ['', '农家', '高山', '生态', '新鲜', '精选'];

function listingsOf(
  random: Random,
  seller: PlannedSeller,
  count: number,
  products: readonly Product[],
): PlannedListing[] {
  return Array.from({ length: count }, (_, i) => {
    const product = products.length === count ? (products[i] as Product) : random.pick(products);
    return {
      key: `${seller.key}-listing-${i + 1}`,
      seller,
      title: `${seller.kind === 'input_supplier' ? '' : seller.township.name.slice(0, 2)}${seller.kind === 'input_supplier' ? '' : random.pick(STYLES)}${product.name}`,
      product,
      priceFen: Math.round((product.priceFen * random.int(88, 114)) / 100 / 10) * 10,
      stock: seller.kind === 'input_supplier' ? 50_000 : random.int(240, 3_000),
    };
  });
}

const ORANGES = {
  title: '过埠高山脐橙（产地直供）',
  product: { name: '高山脐橙', category: 'fruit_vegetables', unit: 'kg', priceFen: ORANGE_PRICE_FEN },
  priceFen: ORANGE_PRICE_FEN,
  stock: ORANGE_KG + 300,
} as const;

/** The 1,367 listings of produce. */
export const produceListings: readonly PlannedListing[] = (() => {
  const random = new Random(20191367);
  const ofFarmers = LISTINGS - COOPERATIVES * COOPERATIVE_LISTINGS;
  const each = Math.floor(ofFarmers / FARMERS);
  const more = ofFarmers - each * FARMERS;
  return [
    ...cooperatives.flatMap((seller) => listingsOf(random, seller, COOPERATIVE_LISTINGS, PRODUCE)),
    ...farmers.flatMap((seller, i) => {
      const [first, ...others] = listingsOf(random, seller, each + (i < more ? 1 : 0), PRODUCE);
      return seller.householdKey && first
        ? [{ ...first, ...ORANGES }, ...others]
        : first
          ? [first, ...others]
          : [];
    }),
  ];
})();

export const inputListings: readonly PlannedListing[] = (() => {
  const random = new Random(20190016);
  return suppliers.flatMap((seller) => listingsOf(random, seller, INPUTS.length, INPUTS));
})();
