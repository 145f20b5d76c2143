import { findDivision } from '@yinhu/divisions';

/** What each category was called where people searched for it, at the time of this migration. */
export const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  grain_oil: '粮油 grain oil',
  fruit_vegetables: '果蔬 水果 蔬菜 fruit vegetables',
  flowers: '花卉 flowers',
  livestock: '畜禽 livestock poultry',
  forest_products: '林产品 forest products',
  crafts: '手工艺品 crafts',
  seed: '种子 seed',
  fertiliser: '肥料 化肥 fertiliser fertilizer',
  pesticide: '农药 pesticide',
  seedlings: '种苗 苗木 seedlings',
  machinery: '农机 农具 machinery',
};

export function originWords(code: string): string[] {
  const origin = findDivision(code);
  return origin ? [origin.name, origin.nameEn] : [];
}

const COMPOUND =
  '欧阳 上官 司马 司徒 诸葛 皇甫 尉迟 公孙 慕容 夏侯 令狐 钟离 长孙 东方 宇文 端木 南宫 独孤 澹台 闻人 轩辕 百里'.split(
    ' ',
  );
const BEHIND = /(?:农户|农家|家庭|一家|户|家)$/;
const REMARK = /[（(【[][^）)】\]]*[）)】\]]?\s*$/;
/** What people put between the characters of a name: blanks, dots, and what cannot be seen. */
const GAP = '[\\s\\p{Cf}·•‧・.]*';

/** A title with the farmer's name as strangers may read it, however its characters are set apart. */
export function withoutFullName(text: string, name: string): string {
  const characters = [...personIn(name).replace(new RegExp(GAP, 'gu'), '')];
  if (characters.length < 2) return text;
  const pattern = characters.map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(GAP);
  return text.replace(new RegExp(pattern, 'giu'), () => surnameOf(personIn(name)));
}

function personIn(name: string): string {
  const named = name.replace(REMARK, '').trim();
  return named.replace(BEHIND, '').trim() || named || name.trim();
}

const surnameOf = (person: string): string => {
  const compound = COMPOUND.find(
    (surname) => person.startsWith(surname) && [...person].length > surname.length,
  );
  return `${compound ?? [...person][0] ?? ''}某`;
};
