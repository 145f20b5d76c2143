import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { StoredFile } from '@yinhu/contracts/kernel';
import type { FileStore } from '@yinhu/files';
import { FILES } from '@yinhu/service';
import { v7 } from 'uuid';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Filing } from './filing-fixture.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const storeOf = ({ service }: Filing): FileStore =>
  service.service.app.get<FileStore>(FILES, { strict: false });

/** Puts bytes into the store, as the gateway does with an upload. */
export async function upload(filing: Filing, bytes: Buffer, mediaType = 'text/csv'): Promise<StoredFile> {
  const key = `uploads/${v7()}`;
  await storeOf(filing).put(key, bytes, bytes.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { key, fileName: 'upload', mediaType, size: bytes.length, sha256 };
}

/** The bytes of a file that the service stored. */
export const bytesOf = async (filing: Filing, { key }: StoredFile): Promise<Buffer> =>
  buffer(await storeOf(filing).get(key));

/** Whether a file is still in the store. */
export const isStored = (filing: Filing, { key }: StoredFile): Promise<boolean> =>
  storeOf(filing)
    .get(key)
    .then(
      (stream) => {
        stream.destroy();
        return true;
      },
      () => false,
    );

export const csv = (...rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
export const xlsx = (rows: SheetData): Promise<Buffer> => writeXlsxFile(rows).toBuffer();
