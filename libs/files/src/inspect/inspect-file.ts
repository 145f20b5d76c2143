import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileKind } from '@yinhu/contracts/kernel';
import { Apart, Overtaxed } from '../apart/apart.ts';
import type { Found } from './binary-format.ts';
import { acceptedExtensions, FORMATS, type Format, type FormatName, isOfKind } from './formats.ts';
import type { InspectTasks } from './inspect.worker.ts';
import { refusal } from './refusal.ts';
import { isText } from './text-contents.ts';

/** What is said of a file, and what may be. */
export interface Claims {
  readonly fileName: string;
  /**
   * The media type it was sent with; absent, or `application/octet-stream`, when its sender does not know.
   */
  readonly mediaType?: string;
  readonly accept: readonly FileKind[];
}

const UNKNOWN_TYPE = 'application/octet-stream';
/** Far more than the largest file takes that is what it says. */
const WITHIN_MS = 30_000;

const self = fileURLToPath(import.meta.url);
const apart = new Apart<InspectTasks>(new URL(`./inspect.worker${extname(self)}`, import.meta.url), {
  heapMb: 128,
  lanes: 2,
});

/**
 * What a file is, told from its content. Its name and the type it was sent with must say the same, it must be
 * of a kind that is accepted, whole, readable without a password, and free of what runs when it is opened.
 * @returns its media type
 * @throws Problem `validation_failed` of the field `file`, with one of the `file_…` reasons
 */
export async function inspectFile(file: string | Uint8Array, claims: Claims): Promise<string> {
  if ((typeof file === 'string' ? (await stat(file)).size : file.length) === 0) throw refusal('file_empty');
  const extension = /\.([a-z0-9]+)$/i.exec(claims.fileName)?.[1]?.toLowerCase() ?? '';
  const text = await textFormat(file, extension);
  const { format: name = text, extension: actual } = text ? { extension: undefined } : await lookedInto(file);
  if (name === undefined) throw unknown(actual, extension, claims);
  const found: Format = FORMATS[name];
  if (!found.extensions.includes(extension) || !isSentAs(found, claims.mediaType)) {
    throw refusal('file_mismatch', { actual: found.extensions[0]?.toUpperCase() ?? '' });
  }
  if (!isOfKind(found, claims.accept))
    throw refusal('file_kind', { allowed: acceptedExtensions(claims.accept) });
  return found.mediaType;
}

/** Formats of text have no mark of their own: what is named as one and reads as one is one. */
async function textFormat(file: string | Uint8Array, extension: string): Promise<FormatName | undefined> {
  const name = (['csv', 'json', 'text'] as const).find((text) =>
    (FORMATS[text].extensions as readonly string[]).includes(extension),
  );
  return name && (await isText(file, { orGb18030: name === 'csv' })) ? name : undefined;
}

/** A file that takes too much to be looked into is one that was made to. */
async function lookedInto(file: string | Uint8Array): Promise<Found> {
  try {
    return await apart.run('binaryFormat', file, WITHIN_MS);
  } catch (error) {
    throw error instanceof Overtaxed ? refusal('file_bomb') : error;
  }
}

const isSentAs = ({ mediaType, alsoSentAs }: Format, sent: string | undefined): boolean => {
  const declared = sent?.split(';')[0]?.trim().toLowerCase();
  return !declared || declared === UNKNOWN_TYPE || declared === mediaType || alsoSentAs.includes(declared);
};

/** Something else than what is known here: when its name promises a format that is, that is a lie. */
function unknown(actual: string | undefined, extension: string, { accept }: Claims) {
  const promised = Object.values<Format>(FORMATS).some(({ extensions }) => extensions.includes(extension));
  if (promised && actual) return refusal('file_mismatch', { actual });
  return promised ? refusal('file_damaged') : refusal('file_kind', { allowed: acceptedExtensions(accept) });
}
