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
/** Time limit for reading or writing that many rows on a busy machine. */
export const SHEET_TIMEOUT_MS = 30_000;
/** Input of an operation that imports a table. */
export const IMPORT_UPLOAD = { maxBytes: 5 * 1024 * 1024, accept: ['xlsx', 'csv'] } as const;
/**
 * Maximum number of faults in one preview; more would not fit into a response. Every invalid row is among
 * them.
 */
export const MAX_SHEET_FAULTS = 5_000;

/** Whether one invalid row blocks the whole import. */
export const ImportMode = enumeration({
  all_or_nothing: ['全部正确才导入', 'All rows or none'],
  good_rows: ['只导入正确的行', 'Only the good rows'],
});
export type ImportMode = z.infer<typeof ImportMode>;

export const ImportPreviewInput = z.strictObject({ file: StoredFile });
export type ImportPreviewInput = z.infer<typeof ImportPreviewInput>;
export const ImportInput = z.strictObject({ file: StoredFile, mode: ImportMode });
export type ImportInput = z.infer<typeof ImportInput>;
/** A template or an export: its format, and the language of its headers. */
export const SheetInput = z.strictObject({
  format: SheetFormat.default('xlsx'),
  language: Language.default('zh-CN'),
});
export type SheetInput = z.infer<typeof SheetInput>;

const BilingualText = z.object({ 'zh-CN': z.string(), en: z.string() });

/** Outcome of a row. */
export const RowAction = enumeration({
  create: ['新增', 'Create'],
  update: ['更新', 'Update'],
  unchanged: ['无变化', 'Unchanged'],
});
export type RowAction = z.infer<typeof RowAction>;

export const SheetFault = z.object({
  /** The row as the sheet numbers it; the header is row 1. */
  row: z.int(),
  /** Key of the column; null if the row as a whole is invalid. */
  column: z.string().nullable(),
  /** The cell's value, shortened. */
  value: z.string(),
  /** Which of `texts` says why. */
  text: z.int(),
});
export type SheetFault = z.infer<typeof SheetFault>;

/** A sum of money before, added and after, in fen. */
export const SumChange = z.object({ heldFen: Fen, comingFen: Fen, willBeFen: Fen });
export type SumChange = z.infer<typeof SumChange>;

/** Preview of an import; changes nothing. */
export const ImportPreview = z.object({
  columns: z.array(z.object({ key: z.string(), header: BilingualText })),
  /** Rows below the header that are not empty. */
  rows: z.int(),
  creates: z.int(),
  updates: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  /** The first good rows, as they were understood. */
  sample: z.array(
    z.object({
      row: z.int(),
      action: RowAction,
      values: z.record(z.string(), z.string()),
      sum: SumChange.optional(),
    }),
  ),
  /** In row order. If there are too many, only the first fault of each invalid row. */
  faults: z.array(SheetFault),
  faultCount: z.int(),
  /** Where rows add to sums: all good rows together. */
  sum: SumChange.optional(),
  /** Valid rows that repeat an earlier entry; they are imported only with a reason. */
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
  /** Invalid rows, skipped. */
  skipped: z.int(),
  /** Per good row, the record that it made or changed. */
  rows: z.array(z.object({ row: z.int(), action: RowAction, id: Id })),
});
export type ImportResult = z.infer<typeof ImportResult>;
