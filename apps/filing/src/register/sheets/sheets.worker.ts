import { serveApart } from '@yinhu/files';
import { boundedGrid } from './bounded-grid.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Grid } from './sheet.ts';

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const tasks = {
  csv: (bytes: Uint8Array): Grid => boundedGrid(readCsv(bufferOf(bytes))),
  xlsx: async (bytes: Uint8Array): Promise<Grid> => boundedGrid(await readXlsx(bufferOf(bytes))),
};
export type SheetTasks = typeof tasks;

serveApart(tasks);
