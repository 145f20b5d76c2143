import { findDivision } from '@yinhu/divisions';

const COMPOUND =
  '欧阳 上官 司马 司徒 诸葛 皇甫 尉迟 公孙 慕容 夏侯 令狐 钟离 长孙 东方 宇文 端木 南宫 独孤 澹台 闻人 轩辕 百里'.split(
    ' ',
  );
const BEHIND = /(?:农户|农家|家庭|一家|户|家)$/;

const personIn = (name: string): string => name.trim().replace(BEHIND, '') || name.trim();

function surnameOnly(name: string): string {
  const person = personIn(name);
  const compound = COMPOUND.find(
    (surname) => person.startsWith(surname) && [...person].length > surname.length,
  );
  return `${compound ?? [...person][0] ?? ''}某`;
}

/** A farmer without consent, by township and surname, as of this migration: 过埠镇 李某. */
export const farmerPublicName = (name: string, divisionCode: string): string =>
  [findDivision(divisionCode.slice(0, 9))?.name, surnameOnly(name)].filter(Boolean).join(' ');

export const withoutFullName = (text: string, name: string): string =>
  text.replaceAll(personIn(name), surnameOnly(name));
