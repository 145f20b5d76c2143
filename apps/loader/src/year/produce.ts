import type { Listing } from '@yinhu/contracts/marketplace';

type Category = Listing['category'];
type Unit = Listing['unit'];

export interface Product {
  readonly name: string;
  readonly category: Category;
  readonly unit: Unit;
  /** Usual price in fen. */
  readonly priceFen: number;
}

const of = (category: Category, unit: Unit, goods: Readonly<Record<string, number>>): Product[] =>
  Object.entries(goods).map(([name, yuan]) => ({ name, category, unit, priceFen: Math.round(yuan * 100) }));

/** What Chongyi's farmers and co-operatives grow and make, with usual prices of 2019 in yuan. */
export const PRODUCE: readonly Product[] = [
  ...of('grain_oil', 'kg', { 梯田大米: 9, 上堡红米: 14, 糯米: 11, 高山花生: 16, 红薯粉丝: 18, 黄豆: 9.6 }),
  ...of('grain_oil', 'bottle', { 山茶油: 88, 花生油: 62 }),
  ...of('fruit_vegetables', 'kg', {
    高山脐橙: 5.6,
    刺葡萄: 12,
    蜜柚: 6,
    高山茄子: 5,
    生姜: 9,
    芋头: 7,
    冬瓜: 2.4,
    辣椒: 8,
    百合: 22,
    南酸枣: 7,
  }),
  ...of('fruit_vegetables', 'box', { 脐橙礼盒: 68, 南酸枣糕礼盒: 45 }),
  ...of('flowers', 'pot', { 兰花: 58, 杜鹃盆景: 120, 茶花: 46 }),
  ...of('livestock', 'kg', { 土猪肉: 46, 高山黑山羊: 72 }),
  ...of('livestock', 'head', { 散养土鸡: 96, 麻鸭: 58 }),
  ...of('livestock', 'box', { 土鸡蛋: 39 }),
  ...of('forest_products', 'kg', { 香菇干: 96, 笋干: 78, 木耳: 88, 野生蜂蜜: 118, 茶叶: 260, 灵芝: 240 }),
  ...of('crafts', 'piece', { 竹编篮: 48, 竹筷礼盒: 36, 客家米酒坛: 65 }),
];

/** Farm inputs that helping units buy for households. */
export const INPUTS: readonly Product[] = [
  ...of('seed', 'bag', { 杂交水稻种子: 46, 玉米种子: 32, 油菜种子: 18, 蔬菜种子: 12 }),
  ...of('fertiliser', 'bag', { 复合肥: 145, 有机肥: 48, 尿素: 96 }),
  ...of('pesticide', 'bottle', { 柑橘杀螨剂: 38, 生物杀虫剂: 42, 除草剂: 26 }),
  ...of('seedlings', 'plant', { 脐橙脱毒苗: 8, 刺葡萄苗: 6, 油茶苗: 3.5 }),
  ...of('machinery', 'set', { 背负式喷雾器: 260, 微耕机: 2380, 割草机: 980 }),
];
