const SUFFIX =
  /(?:(?<!^.)(?:自治县|街道办事处|街道|新区|镇|乡|县|市|区|村民委员会|村委会|居民委员会|居委会|社区|村))$/;
const LONGEST = 4;

/** A division's name for a tile: 崇义县 → 崇义, 横水镇 → 横水; 赣县区 keeps what makes it a name. */
export function shortName(name: string): string {
  const short = name.replace(SUFFIX, '');
  return (short.length >= 2 ? short : name).slice(0, LONGEST);
}

/** English names carry no suffix in the data, or one after a space. */
export const shortNameEn = (name: string): string =>
  name.replace(/\s+(County|City|District|Town|Township|Subdistrict|Village|Community)$/i, '');
