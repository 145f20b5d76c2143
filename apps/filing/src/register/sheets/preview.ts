import {
  faultText,
  type ImportPreview,
  legible,
  MAX_SHEET_FAULTS,
  type RowAction,
  type SumChange,
} from '@yinhu/contracts/kernel';
import type { RowFault, SheetColumns } from './sheet.ts';

/** A good row, with what is to be done about it. */
export interface PlannedRow {
  readonly row: number;
  readonly action: RowAction;
  readonly texts: Readonly<Record<string, string>>;
  readonly sum?: SumChange;
}

/** What of an import adds to what was entered before, and may repeat it. */
export interface Adding {
  readonly sum?: SumChange;
  readonly repeats?: readonly RowFault[];
  readonly importedBefore?: ImportPreview['importedBefore'];
}

const SAMPLE = 20;
const MAX_VALUE = 30;

/** What an import would do, in both languages. */
export function previewOf(
  columns: SheetColumns,
  rows: number,
  planned: readonly PlannedRow[],
  faults: readonly RowFault[],
  { sum, repeats = [], importedBefore = null }: Adding = {},
): ImportPreview {
  const sorted = faults.toSorted((a, b) => a.row - b.row);
  const texts = new Texts();
  const told = (list: readonly RowFault[]) =>
    list.map(({ row, column, value, ...reason }) => ({
      row,
      column,
      value: clipped(legible(value)),
      text: texts.of(reason),
    }));
  const count = (action: RowAction) => planned.filter((row) => row.action === action).length;
  return {
    columns: Object.entries(columns).map(([key, { header }]) => ({ key, header })),
    rows,
    creates: count('create'),
    updates: count('update'),
    unchanged: count('unchanged'),
    bad: rows - planned.length,
    sample: planned
      .slice(0, SAMPLE)
      .map(({ row, action, texts: values, sum: own }) => ({ row, action, values, ...(own && { sum: own }) })),
    faults: told(fitting(sorted)),
    faultCount: sorted.length,
    ...(sum && { sum }),
    repeats: told(repeats.slice(0, MAX_SHEET_FAULTS)),
    importedBefore,
    texts: texts.all,
  };
}

/** An answer must fit into a message: of too many faults, the first of each row. */
const fitting = (faults: readonly RowFault[]): readonly RowFault[] =>
  faults.length <= MAX_SHEET_FAULTS ? faults : faults.filter(({ row }, i) => faults[i - 1]?.row !== row);

const clipped = (text: string): string =>
  [...text].length > MAX_VALUE ? `${[...text].slice(0, MAX_VALUE - 1).join('')}…` : text;

/** Each sentence once: thousands of rows may share one fault. */
class Texts {
  readonly all: ImportPreview['texts'] = [];
  private readonly places = new Map<string, number>();

  of({ reason, params }: Pick<RowFault, 'reason' | 'params'>): number {
    const text = { 'zh-CN': faultText(reason, params, 'zh-CN'), en: faultText(reason, params, 'en') };
    const known = this.places.get(text['zh-CN']);
    if (known !== undefined) return known;
    this.places.set(text['zh-CN'], this.all.length);
    return this.all.push(text) - 1;
  }
}
