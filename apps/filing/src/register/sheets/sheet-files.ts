import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  businessDate,
  type Language,
  type SheetFormat,
  type StoredFile,
  wallClock,
} from '@yinhu/contracts/kernel';
import type { FileStore } from '@yinhu/files';
import { v7 } from 'uuid';
import { readApart } from './read-apart.ts';
import type { Grid } from './sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/**
 * Where tables lie for the moment between two services: those handed out, and uploads that nobody came to
 * read.
 */
const FOLDERS = [
  'exports',
  'entities.import',
  'entities.importpreview',
  'quotas.import',
  'quotas.importpreview',
].map((name) => `filing/${name}/`);
const KEPT_MS = 60 * 60_000;

/**
 * The cells of an uploaded table. The upload is of no more use once it was read, and is removed. @throws
 * Problem `sheet_unreadable`
 */
export async function readUpload(files: FileStore, { key, mediaType }: StoredFile): Promise<Grid> {
  try {
    const bytes = await buffer(await files.get(key));
    if (mediaType === MEDIA_TYPES.xlsx) return await readApart('xlsx', bytes);
    if (mediaType.startsWith('text/')) return await readApart('csv', bytes);
    throw sheetProblem('not_a_sheet');
  } finally {
    await files.delete(key);
  }
}

/** Puts a table into the store for the gateway to hand out: `{name}-{date}.{format}`. */
export async function storeSheet(
  files: FileStore,
  bytes: Buffer,
  {
    name,
    format,
    at,
  }: { readonly name: Readonly<Record<Language, string>>; readonly format: SheetFormat; readonly at: Date },
  language: Language,
): Promise<StoredFile> {
  const key = `filing/exports/${v7()}.${format}`;
  await removeOld(files);
  await files.put(key, bytes, bytes.length);
  return {
    key,
    fileName: `${name[language]}-${businessDate(at)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Whoever hands out a table clears away those that were fetched long ago. */
async function removeOld(files: FileStore): Promise<void> {
  const latest = new Date(wallClock() - KEPT_MS);
  for (const folder of FOLDERS) {
    for await (const { key, modifiedAt } of files.list(folder))
      if (modifiedAt < latest) await files.delete(key);
  }
}
