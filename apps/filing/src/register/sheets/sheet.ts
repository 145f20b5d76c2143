import type { Bilingual } from '@yinhu/contracts/kernel';
import type { z } from 'zod';

/**
 * A column of a table that leaves or enters the system: declared once, for template, preview, import and
 * export.
 */
export interface SheetColumn<S extends z.ZodType = z.ZodType> {
  readonly header: Bilingual;
  /** Reads the cell's text; a cell left empty is undefined to it. */
  readonly schema: S;
  /** What to enter, told beside the template. */
  readonly hint: Bilingual;
  readonly example: string;
  /** Letters and digits: without spaces, in capitals and half width, whatever was typed. */
  readonly code?: true;
}

/** The columns that can be imported, by key. */
export type SheetColumns = Readonly<Record<string, SheetColumn>>;

/** What a good row says. */
export type RowOf<C extends SheetColumns> = { [K in keyof C]: z.output<C[K]['schema']> };

/** A cell as it was found. */
export interface Cell {
  readonly text: string;
  /** Why its text is not what was meant: a reason with a text. */
  readonly flaw?: 'lost_digits' | 'cell_error' | 'whole_cell_date';
}

/** The rows of a file's first sheet, the header among them, numbered as the sheet numbers them. */
export type Grid = readonly (readonly Cell[])[];

/** What of a row is at fault. */
export interface RowFault {
  readonly row: number;
  /** Key of the column; null where the row as a whole is at fault. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
