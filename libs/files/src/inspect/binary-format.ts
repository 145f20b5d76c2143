import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { FormatName } from './formats.ts';
import { checkImage } from './image-contents.ts';
import { checkOle } from './ole-contents.ts';
import { checkPdf } from './pdf-contents.ts';
import { checkZip } from './zip-contents.ts';

/** What a file that is no text was found to be. */
export interface Found {
  readonly format: FormatName | undefined;
  /** The usual extension of what it is, in capitals, also of what nobody accepts here. */
  readonly extension: string | undefined;
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Looks into a file that is no text. @throws Problem of the field `file`, with one of the `file_…` reasons
 */
export async function binaryFormat(file: string | Uint8Array): Promise<Found> {
  const bytes =
    typeof file === 'string'
      ? await readFile(file)
      : Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const format = await formatOf(bytes);
  return { format, extension: format ? undefined : (await fileTypeFromBuffer(bytes))?.ext.toUpperCase() };
}

async function formatOf(bytes: Buffer): Promise<FormatName | undefined> {
  if (bytes.subarray(0, 8).equals(OLE)) return checkOle(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return checkZip(bytes);
  switch ((await fileTypeFromBuffer(bytes))?.mime) {
    case 'application/pdf':
      checkPdf(bytes);
      return 'pdf';
    case 'image/jpeg':
      checkImage('jpeg', bytes);
      return 'jpeg';
    case 'image/png':
    case 'image/apng':
      checkImage('png', bytes);
      return 'png';
    case 'image/webp':
      checkImage('webp', bytes);
      return 'webp';
    default:
      return undefined;
  }
}
