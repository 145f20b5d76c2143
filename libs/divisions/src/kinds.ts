import type { Level } from './codes.ts';

/** The ending of a name that says what the division is (镇, 村委会, 林场), and its English. */
export interface Kind {
  readonly ending: string;
  readonly english: string;
  /** A farm, park or office rather than a part of the administration: the ending belongs to its name. */
  readonly institution: boolean;
}

const COMMON: Readonly<Record<Exclude<Level, 'village'>, Readonly<Record<string, string>>>> = {
  province: { 省: 'Province' },
  prefecture: { 市: 'City' },
  county: { 县: 'County', 区: 'District', 市: 'City' },
  township: {
    镇: 'Town',
    乡: 'Township',
    民族乡: 'Ethnic Township',
    畲族乡: 'She Ethnic Township',
    畲族少数民族乡: 'She Ethnic Township',
    街道: 'Subdistrict',
    街道办事处: 'Subdistrict',
  },
};

const VILLAGE: Readonly<Record<string, string>> = {
  村: 'Village',
  村委会: 'Village',
  村民委会: 'Village',
  村民委员会: 'Village',
  村村委会: 'Village',
  村村民委员会: 'Village',
  行政村: 'Village',
  民族村民委员会: 'Ethnic Village',
  民族村村委会: 'Ethnic Village',
  少数民族村村委会: 'Ethnic Minority Village',
  畲族村委会: 'She Ethnic Village',
  '（畲族）村委会': 'She Ethnic Village',
  畲族村村委会: 'She Ethnic Village',
  畲族村民委员会: 'She Ethnic Village',
  畲族村村民委员会: 'She Ethnic Village',
  畲族自治村委会: 'She Ethnic Autonomous Village',
  社区: 'Community',
  虚拟社区: 'Community',
  居委会: 'Community',
  居委会会: 'Community',
  居委员会: 'Community',
  居民委会: 'Community',
  社区居民委会: 'Community',
  居员会: 'Community',
  居民委员会: 'Community',
  社区居委会: 'Community',
  社区居民委员会: 'Community',
  社区委员会: 'Community',
  家委会: 'Residential Quarter',
  生活区: 'Residential Area',
  虚拟生活区: 'Residential Area',
};

const INSTITUTION: Readonly<Record<string, string>> = {
  分场: 'Branch Farm',
  总场: 'General Farm',
  农场: 'Farm',
  林场: 'Forest Farm',
  林场总场: 'General Forest Farm',
  生态林场: 'Ecological Forest Farm',
  生态林场总场: 'General Ecological Forest Farm',
  茶林场: 'Tea and Forest Farm',
  公益林场: 'Public Forest Farm',
  采育林场: 'Logging and Planting Farm',
  园林场: 'Garden and Forest Farm',
  垦殖场: 'Reclamation Farm',
  垦总场: 'General Reclamation Farm',
  综合垦殖场: 'General Reclamation Farm',
  养殖场: 'Livestock Farm',
  水产场: 'Aquatic Farm',
  水产养殖场: 'Aquatic Farm',
  渔种场: 'Fish Seed Farm',
  原种场: 'Seed Farm',
  良种场: 'Seed Farm',
  水产良种场: 'Aquatic Seed Farm',
  农牧渔良种场: 'Seed and Breeding Farm',
  良种繁殖场: 'Seed Breeding Farm',
  园艺场: 'Horticultural Farm',
  柑桔场: 'Citrus Farm',
  蚕桑场: 'Sericulture Farm',
  茶场: 'Tea Farm',
  示范场: 'Demonstration Farm',
  生产队: 'Production Team',
  森林苗圃: 'Forest Nursery',
  林科所: 'Forestry Institute',
  农科所: 'Agricultural Institute',
  农业科学研究所: 'Agricultural Institute',
  工业园: 'Industrial Park',
  工业园区: 'Industrial Park',
  工业园小区: 'Industrial Park',
  化工园区: 'Chemical Industry Park',
  高科技园: 'High-Tech Park',
  高新园: 'High-Tech Park',
  农业高新园: 'Agricultural High-Tech Park',
  高新产业园区: 'High-Tech Industrial Park',
  高新技术产业园区: 'High-Tech Industrial Park',
  农业示范园: 'Agricultural Demonstration Park',
  新经济产业集聚区: 'New Economy Cluster',
  开发区: 'Development Zone',
  经济开发区: 'Economic Development Zone',
  经济技术开发区: 'Economic and Technological Development Zone',
  高新技术开发区: 'High-Tech Development Zone',
  高新技术产业开发区: 'High-Tech Industrial Development Zone',
  农业综合开发区: 'Agricultural Development Zone',
  对外经济技术合作蔡岭示范区: 'Cailing Foreign Cooperation Demonstration Zone',
  新区: 'New Area',
  新城: 'New Town',
  生态文化新城: 'Eco-Cultural New Town',
  工业城: 'Industrial Town',
  新世纪工业城: 'New Century Industrial Town',
  航空城: 'Aviation Town',
  管理区: 'Administrative Area',
  自然保护区: 'Nature Reserve',
  风景名胜区: 'Scenic Area',
  名胜风景区: 'Scenic Area',
  温泉风景名胜区: 'Hot Spring Scenic Area',
  矿区: 'Mining Area',
  机场: 'Airport',
  监狱: 'Prison',
  地质大队: 'Geological Brigade',
  建筑材料厂: 'Building Materials Factory',
  水库: 'Reservoir',
  水库工程: 'Reservoir',
  公司: 'Company',
  实业公司: 'Industrial Company',
  有限公司: 'Company',
  实业有限公司: 'Industrial Company',
  有限责任公司: 'Company',
  集团: 'Group',
  企业集团: 'Enterprise Group',
  集团有限公司: 'Group',
  城市社区: 'Urban Communities',
  办事处: 'Office',
  管理处: 'Administration',
  管理站: 'Station',
  管理局: 'Administration',
  管委会: 'Administration',
  管理委员会: 'Administration',
};

/** Kinds by their ending. */
interface Endings {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly longest: number;
}

const kindsIn = (table: Readonly<Record<string, string>>, institution: boolean): [string, Kind][] =>
  Object.entries(table).map(([ending, english]) => [ending, { ending, english, institution }]);

const endings = (...kinds: readonly [string, Kind][]): Endings => ({
  kinds: new Map(kinds),
  longest: Math.max(...kinds.map(([ending]) => ending.length)),
});

const INSTITUTIONS = endings(...kindsIn(INSTITUTION, true));
const KINDS: Readonly<Record<Level, Endings>> = {
  province: endings(...kindsIn(COMMON.province, false)),
  prefecture: endings(...kindsIn(COMMON.prefecture, false)),
  county: endings(...kindsIn(COMMON.county, false)),
  township: endings(...kindsIn(COMMON.township, false)),
  village: endings(...kindsIn(VILLAGE, false)),
};

/** The longest kind that leaves at least so many characters of the name. */
function endsIn(name: string, { kinds, longest }: Endings, atLeast: number): Kind | undefined {
  for (let length = Math.min(longest, name.length - atLeast); length > 0; length--) {
    const kind = kinds.get(name.slice(-length));
    if (kind) return kind;
  }
  return undefined;
}

/**
 * Kind of a division by its name; what is left is a name of two characters where that can be (新村村委会 is 新村).
 */
export const kindOf = (name: string, level: Level): Kind | undefined =>
  endsIn(name, KINDS[level], 2) ?? endsIn(name, KINDS[level], 1) ?? endsIn(name, INSTITUTIONS, 0);

/** Kind of the institution that a place is named after (冠山分场 of 冠山分场生活区). */
export const institutionIn = (name: string): Kind | undefined => endsIn(name, INSTITUTIONS, 0);

/** The name people say: 横水 of 横水镇, 崇义 of 崇义县; farms, parks and offices keep theirs. */
export function shortName({ name, level }: { readonly name: string; readonly level: Level }): string {
  const kind = kindOf(name, level);
  return kind && !kind.institution ? name.slice(0, -kind.ending.length) : name;
}
