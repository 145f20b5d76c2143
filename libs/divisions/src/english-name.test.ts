import { childrenOf, getDivision } from './index.ts';

const codeOf = (name: string): string =>
  childrenOf('36', 'township').find((division) => division.name === name)?.code ?? '';

describe('English names', () => {
  it.each([
    ['36', 'Jiangxi Province'],
    ['3607', 'Ganzhou City'],
    ['3608', "Ji'an City"],
    ['360725', 'Chongyi County'],
    ['360702', 'Zhanggong District'],
    ['360704', 'Ganxian District'],
    ['360881', 'Jinggangshan City'],
    ['360725100', 'Hengshui Town'],
    ['360725200', 'Longgou Township'],
    ['360102002', 'Tengwangge Subdistrict'],
    ['360725100200', 'Hengshui Village'],
    ['360102002001', 'Minxiang Community'],
  ])('of %s is %s', (code, name) => {
    expect(getDivision(code).nameEn).toBe(name);
  });

  it.each([
    ['360428', 'Duchang County'],
    ['360730', 'Ningdu County'],
    ['360731', 'Yudu County'],
    ['360725206', 'Niedu Township'],
    ['360725208', 'Ledong Township'],
    ['361124', 'Yanshan County'],
    ['360725103', 'Qianchang Town'],
    ['361128', 'Poyang County'],
    ['361126', 'Yiyang County'],
  ])('of %s has the local reading: %s', (code, name) => {
    expect(getDivision(code).nameEn).toBe(name);
  });

  it.each([
    ['赤土畲族乡', 'Chitu She Ethnic Township'],
    ['东坑林场', 'Dongkeng Forest Farm'],
    ['芙蓉农场', 'Furong Farm'],
    ['都昌县良种场', 'Duchang County Seed Farm'],
    ['县良种场', 'County Seed Farm'],
    ['铅山县国营森林苗圃', 'Yanshan County State Forest Nursery'],
    ['小龙矿区管委会', 'Xiaolong Mining Area Administration'],
    ['新城镇', 'Xincheng Town'],
    ['吕蒙街道', 'Lümeng Subdistrict'],
  ])('of %s is %s', (name, english) => {
    expect(getDivision(codeOf(name)).nameEn).toBe(english);
  });

  it('say what each township is', () => {
    const unsaid = childrenOf('36', 'township').filter(({ nameEn }) => !nameEn.includes(' '));
    expect(unsaid).toEqual([]);
  });
});
