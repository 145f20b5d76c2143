/**
 * The groups, classes and categories above the items; a code is a prefix of the codes below it. Code, name,
 * English name, pinyin initials.
 */
export const CATALOGUE_GROUPS = `
A|货物|Goods|hw
A02|通用设备|General equipment|tysb
A0201|计算机设备|Computer equipment|jsjsb
A0202|办公设备|Office equipment|bgsb
A0203|车辆|Vehicles|cl
A0205|机械设备|Machinery|jxsb
A0206|电气设备|Electrical equipment|dqsb
A0208|通信设备|Communication equipment|txsb
A0209|广播、电视、视频设备|Broadcasting and video equipment|gbdsspsb
A03|专用设备|Special equipment|zysb
A0310|农业和林业机械|Farm and forestry machinery|nyhlyjx
A0320|医疗设备|Medical equipment|ylsb
A0324|环境污染防治设备|Environmental protection equipment|hjwrfzsb
A0334|教学设备|Teaching equipment|jxsb
A0335|体育设备|Sports equipment|tysb
A05|家具用具和图书|Furniture and books|jjyjhts
A0501|校用家具和图书|School furniture and books|xyjjhts
A07|农林牧渔物资|Supplies for farming, forestry and fishery|nlmywz
A0701|种子种苗|Seed and seedlings|zzzm
A0702|种畜种禽和水产苗种|Breeding stock and fry|zczqhscmz
A0703|肥料、农药和饲料|Fertiliser, pesticides and feed|flnyhsl
A11|医药品|Medical supplies|yyp
A1102|药品|Medicines|yp
B|工程|Works|gc
B01|房屋建设工程|Building works|fwjsgc
B0101|公共用房和住房|Public buildings and housing|ggyfhzf
B0102|生产设施|Production facilities|scss
B02|农村基础设施工程|Rural infrastructure works|ncjcssgc
B0202|道路桥梁|Roads and bridges|dlql
B0203|水利工程|Water works|slgc
B0204|农田果园|Farmland and orchards|ntgy
B0205|照明和电力|Lighting and power|zmhdl
B0206|环境卫生|Sanitation|hjws
B0207|灾害防治|Hazard control|zhfz
C|服务|Services|fw
C02|技术和培训服务|Training and technical services|jshpxfw
C0201|培训服务|Training|pxfw
C0202|农林技术服务|Farming and forestry services|nljsfw
C03|公共服务|Public services|ggfw
C0301|卫生和养老服务|Health and care services|wshylfw
C0302|环境卫生服务|Sanitation services|hjwsfw
C04|商务服务|Commercial services|swfw
C0401|展销和物流服务|Fairs and logistics|zxhwlfw
C05|工程服务|Engineering services|gcfw
C0501|勘察设计和监理|Survey, design and supervision|kcsjhjl
C06|保险和信息服务|Insurance and information services|bxhxxfw
C0601|保险和信息服务|Insurance and information services|bxhxxfw
`;
