import { type FieldFault, fieldFaults, legible, MAX_IMPORT_ROWS } from '@yinhu/contracts/kernel';
import { z } from 'zod';
import { flawOf } from './cell-flaw.ts';
import type { Cell, Grid, RowFault, RowOf, SheetColumns } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

/** What was found in a table: rows that say something, and faults of the others. */
export interface ReadRows<C extends SheetColumns> {
  /** Rows below the header that are not empty. */
  readonly rows: number;
  readonly good: readonly {
    readonly row: number;
    readonly value: RowOf<C>;
    readonly texts: Readonly<Record<string, string>>;
  }[];
  readonly faults: readonly RowFault[];
}

/**
 * Reads the rows below the header. @throws Problem `sheet_unreadable` where the table as a whole is none that
 * can be imported
 */
export function readRows<C extends SheetColumns>(
  columns: C,
  ignored: readonly string[],
  grid: Grid,
): ReadRows<C> {
  const [header = [], ...below] = grid;
  const places = placesOf(columns, ignored, header);
  const filled = below
    .map((cells, i) => ({ cells, row: i + 2 }))
    .filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  if (filled.length === 0) throw sheetProblem('no_rows');
  if (filled.length > MAX_IMPORT_ROWS) throw sheetProblem('too_many_rows');
  const schema = z.object(
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.schema])),
  );
  const read = filled.map(({ row, cells }) => readRow(columns, schema, places, row, cells));
  return {
    rows: filled.length,
    good: read.flatMap(({ faults, good }) =>
      faults.length === 0 && good ? [good as ReadRows<C>['good'][number]] : [],
    ),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function readRow(
  columns: SheetColumns,
  schema: z.ZodObject,
  places: ReadonlyMap<string, number>,
  row: number,
  cells: readonly Cell[],
) {
  const found = [...places].map(([key, place]) => [key, cells[place] ?? { text: '' }] as const);
  const texts = Object.fromEntries(
    found.map(([key, { text }]) => [key, columns[key]?.code ? codeOf(text) : text.trim()]),
  );
  const input = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  const flaws = found.flatMap(([key, cell]): RowFault[] => {
    const reason = flawOf(cell);
    return reason ? [{ row, column: key, value: texts[key] ?? '', reason }] : [];
  });
  const result = schema.safeParse(input);
  if (result.success) return { faults: flaws, good: { row, value: result.data, texts } };
  const flawed = new Set(flaws.map(({ column }) => column));
  const faults = fieldFaults(firstOfEach(result.error), { schema, input })
    .filter(({ field }) => !flawed.has(field))
    .map(
      ({ field, reason, params }): RowFault => ({
        row,
        column: field,
        value: texts[field] ?? '',
        reason,
        params,
      }),
    );
  return {
    faults: [...flaws, ...faults].sort(
      (a, b) => (places.get(a.column ?? '') ?? 0) - (places.get(b.column ?? '') ?? 0),
    ),
  };
}

/** One fault per cell is enough to find it, and wording thousands takes time. */
function firstOfEach({ issues }: z.ZodError): z.ZodError {
  const seen = new Set<PropertyKey | undefined>();
  return new z.ZodError(issues.filter(({ path: [key] }) => !seen.has(key) && seen.add(key)));
}

/** Full-width letters and digits are what a Chinese keyboard gives; people break long codes with spaces. */
const codeOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/**
 * Where each column stands. Headers of both languages count, in any order; `ignored` ones are those of an
 * export.
 */
function placesOf(
  columns: SheetColumns,
  ignored: readonly string[],
  header: readonly Cell[],
): Map<string, number> {
  const keys = new Map(
    Object.entries(columns).flatMap(([key, { header: names }]) =>
      Object.values(names).map((name) => [headerOf(name), key]),
    ),
  );
  const passed = new Set(ignored.map(headerOf));
  const places = new Map<string, number>();
  const unknown: FieldFault[] = [];
  for (const [place, { text }] of header.entries()) {
    const name = headerOf(text);
    const key = keys.get(name);
    const fault = (reason: string): FieldFault => ({
      field: `columns[${place}]`,
      reason,
      params: { name: legible(text.trim().slice(0, 50)) },
    });
    if (key === undefined && name !== '' && !passed.has(name)) unknown.push(fault('unknown_column'));
    if (key === undefined) continue;
    if (places.has(key)) throw sheetProblem('repeated_headers', [fault('repeated_column')]);
    places.set(key, place);
  }
  if (unknown.length > 0) throw sheetProblem('wrong_headers', unknown.slice(0, 20));
  const missing = Object.entries(columns).filter(
    ([key, { schema }]) => !places.has(key) && !schema.safeParse(undefined).success,
  );
  if (missing.length === 0) return places;
  throw sheetProblem('missing_headers', missing.map(missingColumn));
}

const missingColumn = ([key, { header }]: [string, SheetColumns[string]]): FieldFault => ({
  field: key,
  reason: 'missing_column',
  params: { zh: header['zh-CN'], en: header.en },
});

/** A template marks what must be filled in with an asterisk. */
const headerOf = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();
