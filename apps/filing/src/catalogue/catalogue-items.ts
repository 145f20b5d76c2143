import type { CatalogueItem } from '@yinhu/contracts';

/**
 * Items in the spirit of the Catalogue of Government Procurement Items (政府采购品目分类目录, Ministry of Finance 2013):
 * A goods, B works, C services; chosen for what lifts poor villages and households. Code, name, English name, unit, English unit.
 */
const ITEMS = `
A02010104|台式计算机|Desktop computers|台|set
A02010105|便携式计算机|Portable computers|台|set
A02010601|打印设备|Printers|台|set
A02020800|触控一体机|Interactive display panels|台|set
A02021100|投影仪|Projectors|台|set
A02030100|载货汽车|Trucks|辆|vehicle
A02030500|乘用车|Passenger cars|辆|vehicle
A02030600|客车|Buses and coaches|辆|vehicle
A02030702|救护车|Ambulances|辆|vehicle
A02030711|垃圾转运车|Refuse collection vehicles|辆|vehicle
A02030712|洒水车|Water sprinkler trucks|辆|vehicle
A02030800|森林消防车|Forest fire engines|辆|vehicle
A02051300|水泵|Water pumps|台|set
A02061504|太阳能路灯|Solar street lamps|盏|lamp
A02061505|变压器|Transformers|台|set
A02061900|光伏发电组件|Photovoltaic modules|千瓦|kW
A02080700|广播设备|Public-address equipment|套|set
A02091100|视频监控设备|Video monitoring equipment|套|set
A03100100|拖拉机|Tractors|台|set
A03100200|微耕机|Micro-tillers|台|set
A03100300|插秧机|Rice transplanters|台|set
A03100400|联合收割机|Combine harvesters|台|set
A03100500|植保无人机|Crop-spraying drones|架|drone
A03100600|节水灌溉设备|Water-saving irrigation equipment|套|set
A03100700|果蔬分选设备|Fruit and vegetable sorting equipment|套|set
A03100800|冷藏保鲜设备|Cold-storage equipment|套|set
A03100900|粮食烘干设备|Grain dryers|台|set
A03101000|茶叶加工设备|Tea processing equipment|套|set
A03101100|养蜂器具|Bee-keeping equipment|套|set
A03101200|畜禽养殖设备|Livestock and poultry equipment|套|set
A03200100|医用超声诊断设备|Medical ultrasound scanners|台|set
A03200200|医用X线诊断设备|Medical X-ray equipment|台|set
A03200300|临床检验设备|Clinical laboratory equipment|套|set
A03200400|急救和生命支持设备|Emergency and life-support equipment|套|set
A03200500|村卫生室基本设备|Basic equipment of village clinics|套|set
A03200600|康复辅助器具|Rehabilitation aids|件|piece
A03240100|垃圾处理设备|Refuse treatment equipment|套|set
A03240200|污水处理设备|Sewage treatment equipment|套|set
A03240300|垃圾桶|Refuse bins|个|piece
A03240400|饮用水净化设备|Drinking-water purification equipment|套|set
A03340100|教学仪器|Teaching instruments|套|set
A03340200|实训设备|Vocational training equipment|套|set
A03350100|体育器材|Sports equipment|套|set
A05010200|课桌椅|School desks and chairs|套|set
A05010300|学生床|Dormitory beds|张|bed
A05010400|图书|Books|册|book
A07010100|水稻种子|Rice seed|公斤|kg
A07010200|蔬菜种子|Vegetable seed|公斤|kg
A07010300|脐橙苗木|Navel-orange saplings|株|sapling
A07010400|油茶苗木|Oil-camellia saplings|株|sapling
A07010500|毛竹种苗|Moso bamboo seedlings|株|seedling
A07010600|食用菌菌种|Edible-fungus spawn|袋|bag
A07010700|中药材种苗|Medicinal-herb seedlings|株|seedling
A07020100|种猪仔猪|Breeding pigs and piglets|头|head
A07020200|牛羊种畜|Breeding cattle and goats|头|head
A07020300|禽苗|Chicks and ducklings|羽|bird
A07020400|鱼苗|Fish fry|尾|fish
A07020500|蜜蜂种群|Bee colonies|群|colony
A07030100|复合肥|Compound fertiliser|吨|tonne
A07030200|有机肥|Organic fertiliser|吨|tonne
A07030300|农药|Pesticides|公斤|kg
A07030400|农用薄膜|Agricultural film|公斤|kg
A07030500|饲料|Feed|吨|tonne
A11020100|药品|Medicines|批|lot
B01010100|村级活动场所建设|Village community buildings|平方米|m²
B01010200|学校校舍建设|School buildings|平方米|m²
B01010300|卫生院用房建设|Health-centre buildings|平方米|m²
B01010400|农村危房改造|Renovation of unsafe rural housing|户|household
B01010500|易地搬迁安置房|Resettlement housing|套|dwelling
B01020100|扶贫车间建设|Poverty-alleviation workshops|平方米|m²
B01020200|农产品仓储设施|Farm-produce storage facilities|平方米|m²
B01020300|温室大棚|Greenhouses|亩|mu
B02020100|村组道路硬化|Paving of village roads|公里|km
B02020200|农村公路养护|Maintenance of rural roads|公里|km
B02020300|乡村桥梁|Rural bridges|座|bridge
B02020400|产业路和机耕路|Farm and plantation tracks|公里|km
B02030100|山塘水库加固|Reinforcement of ponds and small reservoirs|座|pond
B02030200|蓄水池|Storage ponds|口|pond
B02030300|灌溉渠道|Irrigation channels|公里|km
B02030400|提水抗旱工程|Drought-relief pumping works|处|site
B02030500|农村饮水安全工程|Rural drinking-water works|处|site
B02030600|河道治理|River regulation|公里|km
B02040100|高标准农田|High-standard farmland|亩|mu
B02040200|果园标准化建设|Orchard improvement|亩|mu
B02050100|路灯安装|Installation of street lighting|盏|lamp
B02050200|农村电网改造|Rural power-grid upgrading|公里|km
B02060100|垃圾中转站|Refuse transfer stations|座|station
B02060200|农村污水处理设施|Rural sewage facilities|处|site
B02060300|公共厕所|Public toilets|座|toilet
B02060400|村庄环境整治|Improvement of village surroundings|村|village
B02070100|地质灾害治理|Control of geological hazards|处|site
C02010100|种养技术培训|Training in farming and husbandry|人次|attendance
C02010200|职业技能培训|Vocational skills training|人次|attendance
C02010300|电子商务培训|E-commerce training|人次|attendance
C02010400|安全员培训|Safety-officer training|人次|attendance
C02020100|农业技术推广服务|Agricultural extension services|项|project
C02020200|病虫害统防统治服务|Pest-control services|亩|mu
C02020300|动物防疫服务|Animal disease prevention services|项|project
C02020400|林业管护服务|Forest-guarding services|亩|mu
C03010100|健康体检服务|Health check-up services|人次|attendance
C03010200|养老护理服务|Care services for the elderly|人次|attendance
C03020100|保洁服务|Cleaning services|项|project
C03020200|垃圾清运服务|Refuse collection services|项|project
C04010100|农产品展销服务|Farm-produce fairs and promotion|场|event
C04010200|物流运输服务|Logistics and transport services|项|project
C05010100|工程勘察设计服务|Survey and design services|项|project
C05010200|工程监理服务|Works supervision services|项|project
C06010100|农业保险服务|Agricultural insurance services|项|project
C06010200|信息系统运行维护|Operation and maintenance of information systems|项|project
`;

const GROUPS = { A: 'goods', B: 'works', C: 'services' } as const;

const parse = (row: string): CatalogueItem => {
  const [code = '', name = '', nameEn = '', unit = '', unitEn = ''] = row.split('|');
  return { id: code, code, name, nameEn, group: GROUPS[code[0] as keyof typeof GROUPS], unit, unitEn };
};

export const CATALOGUE: readonly CatalogueItem[] = ITEMS.trim().split('\n').map(parse);

const byCode = new Map(CATALOGUE.map((item) => [item.code, item]));

export const findCatalogueItem = (code: string): CatalogueItem | undefined => byCode.get(code);
