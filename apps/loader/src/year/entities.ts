import type { Sector } from '@yinhu/contracts/filing';

export interface PlannedEntity {
  readonly key: string;
  readonly name: string;
  readonly sector: Sector;
  /** Words of catalogue items that the entity buys. */
  readonly buys: readonly string[];
}

const named = (sector: Sector, buys: readonly string[], names: readonly string[]) =>
  names.map((name) => ({ name, sector, buys }));

/** The 33 purchasing entities that filed in 2019. */
export const ENTITIES: readonly PlannedEntity[] = [
  ...named(
    'health',
    ['医疗', '健康', '救护'],
    ['崇义县卫生健康委员会', '崇义县人民医院', '崇义县中医院', '崇义县妇幼保健院', '崇义县疾病预防控制中心'],
  ),
  ...named(
    'environment',
    ['垃圾', '污水', '环境'],
    ['崇义县生态环境局', '崇义县城市管理局', '崇义县环境监测站'],
  ),
  ...named(
    'transport',
    ['道路', '公路', '桥'],
    ['崇义县交通运输局', '崇义县公路发展中心', '崇义县农村公路养护中心'],
  ),
  ...named(
    'education',
    ['教学', '学校', '课桌', '图书'],
    ['崇义县教育科技体育局', '崇义中学', '崇义县职业中等专业学校', '崇义县横水中心小学'],
  ),
  ...named(
    'agriculture',
    ['种子', '肥', '农', '苗'],
    ['崇义县农业农村局', '崇义县农业技术推广中心', '崇义县果业发展中心', '崇义县畜牧水产发展中心'],
  ),
  ...named('water', ['水', '灌溉', '渠'], ['崇义县水利局', '崇义县水土保持中心']),
  ...named('forestry', ['苗', '林'], ['崇义县林业局', '崇义县阳岭国家森林公园管理处']),
  ...named('housing', ['房', '路灯', '住'], ['崇义县住房和城乡建设局', '崇义县扶贫办公室']),
  ...named('civil_affairs', ['服务', '养老', '设备'], ['崇义县民政局', '崇义县残疾人联合会']),
  ...named('employment', ['培训'], ['崇义县人力资源和社会保障局', '崇义县就业创业服务中心']),
  ...named('culture', ['图书', '文化', '器材'], ['崇义县文化广电旅游局', '崇义县融媒体中心']),
  ...named('energy', ['太阳能', '光伏', '电'], ['崇义县发展和改革委员会']),
  ...named('commerce', ['信息', '物流', '服务'], ['崇义县商务局']),
].map((entity, i) => ({ ...entity, key: `entity-${String(i + 1).padStart(2, '0')}` }));
