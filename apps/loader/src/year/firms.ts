import type { API } from '@yinhu/contracts';
import type { CatalogueGroup } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { creditCode } from './credit-codes.ts';

export type Firm = RequestOf<typeof API.filing.tenders.recordBid>['supplier'];

const GOODS = [
  '赣州康源医疗器械有限公司',
  '江西博文教学设备有限公司',
  '赣州绿野农资贸易有限公司',
  '南康家和校具有限公司',
  '江西阳明图书发行有限公司',
  '赣州恒安环卫设备有限公司',
  '江西明远光电科技有限公司',
  '崇义县惠民办公用品有限公司',
  '大余县兴林苗木有限公司',
  '上犹县润丰种苗有限公司',
];
const WORKS = [
  '崇义县阳岭建筑工程有限公司',
  '赣州章江路桥工程有限公司',
  '江西鸿业水利工程有限公司',
  '上犹县宏达建设有限公司',
  '赣州市政环境工程有限公司',
  '江西诚信建设集团有限公司',
  '大余县长江建筑有限公司',
];
const SERVICES = [
  '崇义县众诚职业培训学校有限公司',
  '赣州安康健康体检有限公司',
  '江西正方工程咨询有限公司',
  '赣州净美环境服务有限公司',
  '崇义县客家文化传媒有限公司',
  '江西农保植保服务有限公司',
  '赣州通达物流有限公司',
];
/** Bids for everything, and wins much of it. */
const GENERAL = '赣州万通商贸工程有限公司';

const LARGE = new Set(['江西诚信建设集团有限公司', '江西阳明图书发行有限公司', GENERAL]);
const firms = [...GOODS, ...WORKS, ...SERVICES, GENERAL].map(
  (name, i): Firm => ({ name, creditCode: creditCode('91', 300 + i), smallEnterprise: !LARGE.has(name) }),
);
const named = (names: readonly string[]): Firm[] => firms.filter(({ name }) => names.includes(name));

/** The made-up firms that bid for goods, works or services. */
export const FIRMS: Readonly<Record<CatalogueGroup, readonly Firm[]>> = {
  goods: named([...GOODS, GENERAL]),
  works: named([...WORKS, GENERAL]),
  services: named([...SERVICES, GENERAL]),
};
export const GENERAL_FIRM = firms.at(-1) as Firm;

/** What the first line of a plan buys decides who bids for it. */
export const groupOf = (catalogueCode: string): CatalogueGroup =>
  catalogueCode.startsWith('A') ? 'goods' : catalogueCode.startsWith('B') ? 'works' : 'services';
