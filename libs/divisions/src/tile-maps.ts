/**
 * Tile maps drawn by hand: each division about where it lies, north above. A dot is an empty place; names are
 * short names. Jiangxi: counties of a prefecture touch each other.
 */
export const JIANGXI_MAP = `
  .    .    .    .    瑞昌   柴桑   浔阳   湖口   彭泽   .    .    .
  .    修水  武宁  德安  共青城  庐山   濂溪   都昌   昌江   浮梁  婺源  .
  .    .    铜鼓  靖安  永修   新建   东湖   鄱阳   珠山   乐平  德兴  玉山
  .    .    宜丰  奉新  安义   红谷滩  西湖   余干   万年   横峰  广信  信州
  .    万载  上高  高安  丰城   青云谱  青山湖  余江   月湖   弋阳  铅山  广丰
  上栗  袁州  分宜  渝水  樟树   南昌   进贤   东乡   贵溪   .    .    .
  湘东  安源  芦溪  峡江  新干   崇仁   临川   金溪   资溪   .    .    .
  .    莲花  安福  吉水  永丰   乐安   宜黄   南城   黎川   .    .    .
  .    永新  吉安  吉州  青原   .     .     南丰   .     .    .    .
  .    井冈山 泰和  万安  .     .     .     广昌   .     .    .    .
  .    .    遂川  .    兴国   宁都   石城   .     .     .    .    .
  .    崇义  上犹  章贡  赣县   于都   瑞金   .     .     .    .    .
  .    大余  南康  信丰  安远   会昌   .     .     .     .    .    .
  .    .    全南  龙南  定南   寻乌   .     .     .     .    .    .
`;

/**
 * Chongyi: 上堡 and 丰州 on the border of Hunan in the west, 聂都 on that of Guangdong, 龙勾 and 扬眉 towards Nankang.
 */
export const CHONGYI_MAP = `
  上堡  思顺  金坑  杰坝  .    龙勾
  丰州  麟潭  过埠  横水  长龙  扬眉
  文英  关田  .    铅厂  .    .
  乐洞  聂都  .    .    .    .
`;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Place of each short name on a drawn map. */
export function placesOn(map: string): ReadonlyMap<string, Place> {
  const rows = map
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return new Map(
    rows.flatMap((names, row) =>
      names.flatMap((name, column) => (name === '.' ? [] : [[name, { row, column }] as const])),
    ),
  );
}
