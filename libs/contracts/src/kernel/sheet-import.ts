import { z } from 'zod';
import { enumeration } from './enumeration.ts';
import { Language } from './language.ts';
import { Fen, Id } from './scalars.ts';
import { StoredFile } from './stored-file.ts';

/** How tables leave and enter the system. */
export const SheetFormat = enumeration({
  xlsx: ['Excel 表格', 'Excel'],
  csv: ['CSV 文本', 'CSV'],
});
export type SheetFormat = z.infer<typeof SheetFormat>;

export const MAX_IMPORT_ROWS = 5_000;
/** What reading or writing so many may take on a machine that has other things to do. */
export const SHEET_TIMEOUT_MS = 30_000;
/** What an operation that imports a table takes in. */
export const IMPORT_UPLOAD = { maxBytes: 5 * 1024 * 1024, accept: ['xlsx', 'csv'] } as const;
/** Most faults that one preview lists; more would not fit into an answer. Every row at fault is among them. */
export const MAX_SHEET_FAULTS = 5_000;

/** Whether one row at fault keeps all others out. */
export const ImportMode = enumeration({
  all_or_nothing: ['全部正确才导入', 'All rows or none'],
  good_rows: ['只导入正确的行', 'Only the good rows'],
});
export type ImportMode = z.infer<typeof ImportMode>;

export const ImportPreviewInput = z.strictObject({ file: StoredFile });
export const ImportInput = z.strictObject({ file: StoredFile, mode: ImportMode });
/** A template or an export: its format, and the language of its headers. */
export const SheetInput = z.strictObject({ format: SheetFormat.default('xlsx'), language: Language.default('zh-CN') });

const BilingualText = z.object({ 'zh-CN': z.string(), en: z.string() });

/** What would become of a row. */
export const RowAction = enumeration({
  create: ['新增', 'Create'],
  update: ['更新', 'Update'],
  unchanged: ['无变化', 'Unchanged'],
});
export type RowAction = z.infer<typeof RowAction>;

export const SheetFault = z.object({
  /** The row as the sheet numbers it; the header is row 1. */
  row: z.int(),
  /** Key of the column; null where the row as a whole is at fault. */
  column: z.string().nullable(),
  /** What stands there, cut short. */
  value: z.string(),
  /** Which of `texts` says why. */
  text: z.int(),
});
export type SheetFault = z.infer<typeof SheetFault>;

/** What a sum of money is, what comes to it, and what it will be, in fen. */
export const SumChange = z.object({ heldFen: Fen, comingFen: Fen, willBeFen: Fen });
export type SumChange = z.infer<typeof SumChange>;

/** What an import would do, without doing it. */
export const ImportPreview = z.object({
  columns: z.array(z.object({ key: z.string(), header: BilingualText })),
  /** Rows below the header that are not empty. */
  rows: z.int(),
  creates: z.int(),
  updates: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  /** The first good rows, as they were understood. */
  sample: z.array(z.object({ row: z.int(), action: RowAction, values: z.record(z.string(), z.string()), sum: SumChange.optional() })),
  /** In the order of rows. Where there are more than fit, the first fault of every row at fault. */
  faults: z.array(SheetFault),
  faultCount: z.int(),
  /** Where rows add to sums: all good rows together. */
  sum: SumChange.optional(),
  /** Good rows that repeat what was entered before; they are imported only with a reason. */
  repeats: z.array(SheetFault),
  /** When and by whom the same table was imported; again only with a reason. */
  importedBefore: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  texts: z.array(BilingualText),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportResult = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows at fault, left out. */
  skipped: z.int(),
  /** Per good row, the record that it made or changed. */
  rows: z.array(z.object({ row: z.int(), action: RowAction, id: Id })),
});
export type ImportResult = z.infer<typeof ImportResult>;
