import type { CatalogueGroup, CatalogueItem } from '@yinhu/contracts/filing';

/**
 * Items in the spirit of the Catalogue of Government Procurement Items (政府采购品目分类目录, Ministry of Finance
 * 2013): A goods, B works, C services; chosen for what lifts poor villages and households. Code, name,
 * English name, unit, English unit, pinyin initials.
 */
const ITEMS = `
A02010104|台式计算机|Desktop computers|台|set|tsjsj
A02010105|便携式计算机|Portable computers|台|set|bxsjsj
A02010601|打印设备|Printers|台|set|dysb
A02020800|触控一体机|Interactive display panels|台|set|ckytj
A02021100|投影仪|Projectors|台|set|tyy
A02030100|载货汽车|Trucks|辆|vehicle|zhqc
A02030500|乘用车|Passenger cars|辆|vehicle|cyc
A02030600|客车|Buses and coaches|辆|vehicle|kc
A02030702|救护车|Ambulances|辆|vehicle|jhc
A02030711|垃圾转运车|Refuse collection vehicles|辆|vehicle|ljzyc
A02030712|洒水车|Water sprinkler trucks|辆|vehicle|ssc
A02030800|森林消防车|Forest fire engines|辆|vehicle|slxfc
A02051300|水泵|Water pumps|台|set|sb
A02061504|太阳能路灯|Solar street lamps|盏|lamp|tynld
A02061505|变压器|Transformers|台|set|byq
A02061900|光伏发电组件|Photovoltaic modules|千瓦|kW|gffdzj
A02080700|广播设备|Public-address equipment|套|set|gbsb
A02091100|视频监控设备|Video monitoring equipment|套|set|spjksb
A03100100|拖拉机|Tractors|台|set|tlj
A03100200|微耕机|Micro-tillers|台|set|wgj
A03100300|插秧机|Rice transplanters|台|set|cyj
A03100400|联合收割机|Combine harvesters|台|set|lhsgj
A03100500|植保无人机|Crop-spraying drones|架|drone|zbwrj
A03100600|节水灌溉设备|Water-saving irrigation equipment|套|set|jsggsb
A03100700|果蔬分选设备|Fruit and vegetable sorting equipment|套|set|gsfxsb
A03100800|冷藏保鲜设备|Cold-storage equipment|套|set|lcbxsb
A03100900|粮食烘干设备|Grain dryers|台|set|lshgsb
A03101000|茶叶加工设备|Tea processing equipment|套|set|cyjgsb
A03101100|养蜂器具|Bee-keeping equipment|套|set|yfqj
A03101200|畜禽养殖设备|Livestock and poultry equipment|套|set|cqyzsb
A03200100|医用超声诊断设备|Medical ultrasound scanners|台|set|yycszdsb
A03200200|医用X线诊断设备|Medical X-ray equipment|台|set|yyxxzdsb
A03200300|临床检验设备|Clinical laboratory equipment|套|set|lcjysb
A03200400|急救和生命支持设备|Emergency and life-support equipment|套|set|jjhsmzcsb
A03200500|村卫生室基本设备|Basic equipment of village clinics|套|set|cwssjbsb
A03200600|康复辅助器具|Rehabilitation aids|件|piece|kffzqj
A03240100|垃圾处理设备|Refuse treatment equipment|套|set|ljclsb
A03240200|污水处理设备|Sewage treatment equipment|套|set|wsclsb
A03240300|垃圾桶|Refuse bins|个|piece|ljt
A03240400|饮用水净化设备|Drinking-water purification equipment|套|set|yysjhsb
A03340100|教学仪器|Teaching instruments|套|set|jxyq
A03340200|实训设备|Vocational training equipment|套|set|sxsb
A03350100|体育器材|Sports equipment|套|set|tyqc
A05010200|课桌椅|School desks and chairs|套|set|kzy
A05010300|学生床|Dormitory beds|张|bed|xsc
A05010400|图书|Books|册|book|ts
A07010100|水稻种子|Rice seed|公斤|kg|sdzz
A07010200|蔬菜种子|Vegetable seed|公斤|kg|sczz
A07010300|脐橙苗木|Navel-orange saplings|株|sapling|qcmm
A07010400|油茶苗木|Oil-camellia saplings|株|sapling|ycmm
A07010500|毛竹种苗|Moso bamboo seedlings|株|seedling|mzzm
A07010600|食用菌菌种|Edible-fungus spawn|袋|bag|syjjz
A07010700|中药材种苗|Medicinal-herb seedlings|株|seedling|zyczm
A07020100|种猪仔猪|Breeding pigs and piglets|头|head|zzzz
A07020200|牛羊种畜|Breeding cattle and goats|头|head|nyzc
A07020300|禽苗|Chicks and ducklings|羽|bird|qm
A07020400|鱼苗|Fish fry|尾|fish|ym
A07020500|蜜蜂种群|Bee colonies|群|colony|mfzq
A07030100|复合肥|Compound fertiliser|吨|tonne|fhf
A07030200|有机肥|Organic fertiliser|吨|tonne|yjf
A07030300|农药|Pesticides|公斤|kg|ny
A07030400|农用薄膜|Agricultural film|公斤|kg|nybm
A07030500|饲料|Feed|吨|tonne|sl
A11020100|药品|Medicines|批|lot|yp
B01010100|村级活动场所建设|Village community buildings|平方米|m²|cjhdcsjs
B01010200|学校校舍建设|School buildings|平方米|m²|xxxsjs
B01010300|卫生院用房建设|Health-centre buildings|平方米|m²|wsyyfjs
B01010400|农村危房改造|Renovation of unsafe rural housing|户|household|ncwfgz
B01010500|易地搬迁安置房|Resettlement housing|套|dwelling|ydbqazf
B01020100|扶贫车间建设|Poverty-alleviation workshops|平方米|m²|fpcjjs
B01020200|农产品仓储设施|Farm-produce storage facilities|平方米|m²|ncpccss
B01020300|温室大棚|Greenhouses|亩|mu|wsdp
B02020100|村组道路硬化|Paving of village roads|公里|km|czdlyh
B02020200|农村公路养护|Maintenance of rural roads|公里|km|ncglyh
B02020300|乡村桥梁|Rural bridges|座|bridge|xcql
B02020400|产业路和机耕路|Farm and plantation tracks|公里|km|cylhjgl
B02030100|山塘水库加固|Reinforcement of ponds and small reservoirs|座|pond|stskjg
B02030200|蓄水池|Storage ponds|口|pond|xsc
B02030300|灌溉渠道|Irrigation channels|公里|km|ggqd
B02030400|提水抗旱工程|Drought-relief pumping works|处|site|tskhgc
B02030500|农村饮水安全工程|Rural drinking-water works|处|site|ncysaqgc
B02030600|河道治理|River regulation|公里|km|hdzl
B02040100|高标准农田|High-standard farmland|亩|mu|gbznt
B02040200|果园标准化建设|Orchard improvement|亩|mu|gybzhjs
B02050100|路灯安装|Installation of street lighting|盏|lamp|ldaz
B02050200|农村电网改造|Rural power-grid upgrading|公里|km|ncdwgz
B02060100|垃圾中转站|Refuse transfer stations|座|station|ljzzz
B02060200|农村污水处理设施|Rural sewage facilities|处|site|ncwsclss
B02060300|公共厕所|Public toilets|座|toilet|ggcs
B02060400|村庄环境整治|Improvement of village surroundings|村|village|czhjzz
B02070100|地质灾害治理|Control of geological hazards|处|site|dzzhzl
C02010100|种养技术培训|Training in farming and husbandry|人次|attendance|zyjspx
C02010200|职业技能培训|Vocational skills training|人次|attendance|zyjnpx
C02010300|电子商务培训|E-commerce training|人次|attendance|dzswpx
C02010400|安全员培训|Safety-officer training|人次|attendance|aqypx
C02020100|农业技术推广服务|Agricultural extension services|项|project|nyjstgfw
C02020200|病虫害统防统治服务|Pest-control services|亩|mu|bchtftzfw
C02020300|动物防疫服务|Animal disease prevention services|项|project|dwfyfw
C02020400|林业管护服务|Forest-guarding services|亩|mu|lyghfw
C03010100|健康体检服务|Health check-up services|人次|attendance|jktjfw
C03010200|养老护理服务|Care services for the elderly|人次|attendance|ylhlfw
C03020100|保洁服务|Cleaning services|项|project|bjfw
C03020200|垃圾清运服务|Refuse collection services|项|project|ljqyfw
C04010100|农产品展销服务|Farm-produce fairs and promotion|场|event|ncpzxfw
C04010200|物流运输服务|Logistics and transport services|项|project|wlysfw
C05010100|工程勘察设计服务|Survey and design services|项|project|gckcsjfw
C05010200|工程监理服务|Works supervision services|项|project|gcjlfw
C06010100|农业保险服务|Agricultural insurance services|项|project|nybxfw
C06010200|信息系统运行维护|Operation and maintenance of information systems|项|project|xxxtyxwh
`;

const GROUPS = { A: 'goods', B: 'works', C: 'services' } as const;

/** Goods, works or services, told by a code's first letter. */
export const groupOf = (code: string): CatalogueGroup => GROUPS[code[0] as keyof typeof GROUPS];

const ROWS = ITEMS.trim()
  .split('\n')
  .map((row) => row.split('|'));

export const CATALOGUE: readonly CatalogueItem[] = ROWS.map(
  ([code = '', name = '', nameEn = '', unit = '', unitEn = '']) => {
    return { id: code, code, name, nameEn, group: groupOf(code), unit, unitEn };
  },
);

/** Pinyin initials by code. */
export const ITEM_INITIALS: ReadonlyMap<string, string> = new Map(
  ROWS.map(([code = '', , , , , initials = '']) => [code, initials]),
);

const byCode = new Map(CATALOGUE.map((item) => [item.code, item]));

export const findCatalogueItem = (code: string): CatalogueItem | undefined => byCode.get(code);
