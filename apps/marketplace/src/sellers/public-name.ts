import { replaceWord } from '@yinhu/contracts/privacy';
import { findDivision } from '@yinhu/divisions';

/** Surnames of two characters that are met today; every other has one. */
const COMPOUND =
  '欧阳 上官 司马 司徒 诸葛 皇甫 尉迟 公孙 慕容 夏侯 令狐 钟离 长孙 东方 宇文 端木 南宫 独孤 澹台 闻人 轩辕 百里'.split(
    ' ',
  );
/** What a station writes behind a farmer's name. */
const BEHIND = /(?:农户|农家|家庭|一家|户|家)$/;

/** A remark in brackets: 李小明（户主）. */
const REMARK = /[（(【[][^）)】\]]*[）)】\]]?\s*$/;

/** The person in a farmer's name as it was registered. */
export function personIn(name: string): string {
  const named = name.replace(REMARK, '').trim();
  return named.replace(BEHIND, '').trim() || named || name.trim();
}

/** A person as strangers are told of: 李某. */
export function surnameOnly(name: string): string {
  const person = personIn(name);
  const compound = COMPOUND.find(
    (surname) => person.startsWith(surname) && [...person].length > surname.length,
  );
  return `${compound ?? [...person][0] ?? ''}某`;
}

/** A farmer without consent to the name being shown, by township and surname: 过埠镇 李某. */
export const farmerPublicName = (name: string, divisionCode: string): string =>
  [findDivision(divisionCode.slice(0, 9))?.name, surnameOnly(name)].filter(Boolean).join(' ');

/**
 * A text of a farmer's shop with the farmer's name as strangers may read it, however its characters are set
 * apart.
 */
export function withoutFullName(text: string, name: string): string {
  const person = personIn(name);
  return [...person].length < 2 ? text : replaceWord(text, person, surnameOnly(name));
}

/**
 * The name of seller `s` for whoever asks: a farmer's own for the station that represents them and the office
 * of their county or township, for others as `public_name` says, which is the own once there is consent.
 */
export const SHOWN_NAME = `(CASE WHEN s.kind <> 'farmer_household' OR s.represented_by = yinhu_organisation()
  OR (yinhu_role() IN ('county_admin', 'county_reviewer', 'township_reviewer', 'system') AND yinhu_in_scope(s.division_code))
  THEN s.name ELSE coalesce(s.public_name, left(s.name, 1) || '某') END)`;
