import { faultText, type ImportPreview, MAX_SHEET_FAULTS, type RowAction } from '@yinhu/contracts';
import type { RowFault, SheetColumns } from './sheet.ts';

/** A good row, with what is to be done about it. */
export interface PlannedRow {
  readonly row: number;
  readonly action: RowAction;
  readonly texts: Readonly<Record<string, string>>;
}

const SAMPLE = 20;
const MAX_VALUE = 30;

/** What an import would do, in both languages. */
export function previewOf(columns: SheetColumns, rows: number, planned: readonly PlannedRow[], faults: readonly RowFault[]): ImportPreview {
  const sorted = faults.toSorted((a, b) => a.row - b.row);
  const texts = new Texts();
  const count = (action: RowAction) => planned.filter((row) => row.action === action).length;
  return {
    columns: Object.entries(columns).map(([key, { header }]) => ({ key, header })),
    rows,
    creates: count('create'),
    updates: count('update'),
    unchanged: count('unchanged'),
    bad: rows - planned.length,
    sample: planned.slice(0, SAMPLE).map(({ row, action, texts: values }) => ({ row, action, values })),
    faults: fitting(sorted).map(({ row, column, value, ...reason }) => ({ row, column, value: clipped(value), text: texts.of(reason) })),
    faultCount: sorted.length,
    texts: texts.all,
  };
}

/** An answer must fit into a message: of too many faults, the first of each row. */
const fitting = (faults: readonly RowFault[]): readonly RowFault[] =>
  faults.length <= MAX_SHEET_FAULTS ? faults : faults.filter(({ row }, i) => faults[i - 1]?.row !== row);

const clipped = (text: string): string => ([...text].length > MAX_VALUE ? `${[...text].slice(0, MAX_VALUE - 1).join('')}…` : text);

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
