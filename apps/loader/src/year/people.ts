import { identityNumberCheck } from '@yinhu/contracts/kernel';
import type { Random } from './random.ts';

// Made-up people: common surnames and given names put together at random.
const SURNAMES = [...'陈林黄刘李张王吴何罗郭谢曾邱温赖钟叶朱廖'];
const GIVEN = [
  '福生',
  '春华',
  '秀英',
  '桂香',
  '建国',
  '建平',
  '小兰',
  '志强',
  '美玉',
  '金生',
  '水生',
  '玉莲',
  '国庆',
  '冬梅',
  '来发',
  '观长',
  '运香',
  '石生',
  '荣华',
  '九妹',
  '德明',
  '细妹',
  '学文',
  '海燕',
  '永红',
  '招娣',
  '先富',
  '月英',
  '太平',
  '满秀',
];

export const personName = (random: Random): string => random.pick(SURNAMES) + random.pick(GIVEN);

/** Identity numbers with a right check digit that belong to nobody: sequence numbers run per birth date. */
export class IdentityNumbers {
  private readonly used = new Map<string, number>();

  next(birthDate: string, county = '360725'): string {
    const day = birthDate.replaceAll('-', '');
    const sequence = (this.used.get(day) ?? 0) + 1;
    this.used.set(day, sequence);
    const body = `${county}${day}${String(sequence).padStart(3, '0')}`;
    return body + identityNumberCheck(body);
  }
}
