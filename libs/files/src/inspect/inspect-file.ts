import { readFile } from 'node:fs/promises';
import type { FileKind } from '@yinhu/contracts';
import { fileTypeFromBuffer } from 'file-type';
import { acceptedExtensions, FORMATS, type Format, type FormatName, isOfKind } from './formats.ts';
import { checkImage } from './image-contents.ts';
import { checkOle } from './ole-contents.ts';
import { checkPdf } from './pdf-contents.ts';
import { refusal } from './refusal.ts';
import { checkJson, textOf } from './text-contents.ts';
import { checkZip } from './zip-contents.ts';

/** What is said of a file, and what may be. */
export interface Claims {
  readonly fileName: string;
  /** The media type it was sent with; absent, or `application/octet-stream`, when its sender does not know. */
  readonly mediaType?: string;
  readonly accept: readonly FileKind[];
}

const UNKNOWN_TYPE = 'application/octet-stream';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * What a file is, told from its content. Its name and the type it was sent with must say the same, it must be of a kind
 * that is accepted, whole, readable without a password, and free of what runs when it is opened.
 * @returns its media type
 * @throws Problem `validation_failed` of the field `file`, with one of the `file_…` reasons
 */
export async function inspectFile(file: string | Buffer, claims: Claims): Promise<string> {
  const bytes = typeof file === 'string' ? await readFile(file) : file;
  if (bytes.length === 0) throw refusal('file_empty');
  const extension = /\.([a-z0-9]+)$/i.exec(claims.fileName)?.[1]?.toLowerCase() ?? '';
  const name = asText(bytes, extension) ?? (await formatOf(bytes));
  if (name === undefined) throw await unknown(bytes, extension, claims);
  const found: Format = FORMATS[name];
  if (!found.extensions.includes(extension) || !isSentAs(found, claims.mediaType)) {
    throw refusal('file_mismatch', { actual: found.extensions[0]?.toUpperCase() ?? '' });
  }
  if (!isOfKind(found, claims.accept)) throw refusal('file_kind', { allowed: acceptedExtensions(claims.accept) });
  return found.mediaType;
}

/** Formats of text have no mark of their own: what is named as one and reads as one is one. */
function asText(bytes: Buffer, extension: string): FormatName | undefined {
  const name = (['csv', 'json', 'text'] as const).find((text) => (FORMATS[text].extensions as readonly string[]).includes(extension));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return undefined;
  const text = name && textOf(bytes, { orGb18030: name === 'csv' });
  if (text === undefined) return undefined;
  if (name === 'json') checkJson(text);
  return name;
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

const isSentAs = ({ mediaType, alsoSentAs }: Format, sent: string | undefined): boolean => {
  const declared = sent?.split(';')[0]?.trim().toLowerCase();
  return !declared || declared === UNKNOWN_TYPE || declared === mediaType || alsoSentAs.includes(declared);
};

/** Something else than what is known here: when its name promises a format that is, that is a lie. */
async function unknown(bytes: Buffer, extension: string, { accept }: Claims) {
  const promised = Object.values<Format>(FORMATS).some(({ extensions }) => extensions.includes(extension));
  const actual = (await fileTypeFromBuffer(bytes))?.ext.toUpperCase();
  if (promised && actual) return refusal('file_mismatch', { actual });
  return promised ? refusal('file_damaged') : refusal('file_kind', { allowed: acceptedExtensions(accept) });
}
