import type { Language, SheetFormat } from '@yinhu/contracts/kernel';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { SheetColumns } from './sheet.ts';

/** A text, a number (counts, and money in yuan), or nothing. */
export type Exported = string | number | null;

export interface ExportColumn<R> {
  readonly header: Readonly<Record<Language, string>>;
  readonly value: (record: R, language: Language) => Exported;
  /** Characters. */
  readonly width?: number;
  readonly money?: true;
}

const WORDS = { data: { 'zh-CN': '数据', en: 'Data' }, notes: { 'zh-CN': '填写说明', en: 'Notes' } } as const;
/** Rows of a template that are made text beforehand, so that long codes keep all their digits. */
const TEXT_ROWS = 500;
/** Excel does not know UTF-8 without it. */
const BYTE_ORDER_MARK = '\ufeff';

/** The records as a table with headers in one language. */
export function writeRecords<R>(
  columns: readonly ExportColumn<R>[],
  records: readonly R[],
  format: SheetFormat,
  language: Language,
): Promise<Buffer> {
  const header = columns.map((column) => column.header[language]);
  const rows = records.map((record) => columns.map((column) => column.value(record, language)));
  if (format === 'csv') return Promise.resolve(csvOf([header, ...rows]));
  return workbookOf([
    {
      sheet: WORDS.data[language],
      data: [
        header.map(headerCell),
        ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i]?.money))),
      ],
      columns: columns.map(({ width = 16 }) => ({ width })),
      stickyRowsCount: 1,
    },
  ]);
}

/**
 * An empty table to fill in: what must be filled in has an asterisk, and a second sheet says what to enter.
 */
export function writeTemplate(
  columns: SheetColumns,
  format: SheetFormat,
  language: Language,
): Promise<Buffer> {
  const listed = Object.values(columns).map((column) => {
    const required = !column.schema.safeParse(undefined).success;
    return { ...column, title: `${column.header[language]}${required ? '*' : ''}` };
  });
  if (format === 'csv') return Promise.resolve(csvOf([listed.map(({ title }) => title)]));
  const notes = listed.map(({ title, hint, example }) => [title, hint[language], example].map(textCell));
  return workbookOf([
    {
      sheet: WORDS.data[language],
      data: [
        listed.map(({ title }) => headerCell(title)),
        ...Array.from({ length: TEXT_ROWS }, () => listed.map(() => textCell(''))),
      ],
      columns: listed.map(() => ({ width: 24 })),
      stickyRowsCount: 1,
    },
    { sheet: WORDS.notes[language], data: notes, columns: [{ width: 24 }, { width: 70 }, { width: 30 }] },
  ]);
}

/**
 * A text that begins like a formula is one for the program that opens a CSV file; an apostrophe before it
 * says that it is none.
 */
const neutral = (value: Exported): Exported =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

const csvOf = (rows: readonly (readonly Exported[])[]): Buffer =>
  Buffer.from(
    BYTE_ORDER_MARK +
      stringify(
        rows.map((row) => row.map(neutral)),
        { record_delimiter: 'windows' },
      ),
  );

const workbookOf = (sheets: Sheet<Buffer>[]): Promise<Buffer> => writeXlsxFile(sheets).toBuffer();

/** Typed as text, whatever it begins with: no program takes it for a formula. */
const textCell = (value: string): Cell => ({ value, type: String, format: '@' });
const headerCell = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e8efe9',
});

function cellOf(value: Exported, money: boolean | undefined): Cell {
  if (value === null) return null;
  if (typeof value === 'string') return textCell(value);
  return { value, type: Number, format: money ? '#,##0.00' : '0' };
}
