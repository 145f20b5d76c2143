import type { Filing } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';
import { moneyOf } from './values.ts';

/**
 * The catalogue of goods, works and services for government procurement (政府采购品目分类目录, Ministry of Finance).
 */
export const CATALOGUE_SCHEME = 'CN-GPC';

const CATEGORIES = { A: 'goods', B: 'works', C: 'services' } as const;

/** What a plan's lines are to buy; `prefix` tells the lines of several plans apart. */
export const itemsOf = (lines: Filing['lines'], prefix = ''): JsonObject[] =>
  lines.map((line, i) => ({
    id: `${prefix}${i + 1}`,
    description: line.description,
    classification: {
      scheme: CATALOGUE_SCHEME,
      id: line.catalogueCode,
      description: line.catalogueName,
      description_en: line.catalogueNameEn,
    },
    quantity: line.quantity,
    unit: { name: line.unit, name_en: line.unitEn, value: moneyOf(line.unitPriceFen) },
  }));

/** The category that most of the money goes to. */
export function mainCategory(lines: Filing['lines']): 'goods' | 'works' | 'services' | undefined {
  const sums = new Map<string, number>();
  for (const { catalogueCode, budgetFen } of lines) {
    const letter = catalogueCode.charAt(0);
    sums.set(letter, (sums.get(letter) ?? 0) + budgetFen);
  }
  const [largest] = [...sums].sort(([, a], [, b]) => b - a)[0] ?? [];
  return CATEGORIES[largest as keyof typeof CATEGORIES];
}
