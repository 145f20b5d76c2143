import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** What no text that people write contains: it tells binary content from text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const PDF = '%PDF-';

/**
 * Whether bytes are text in UTF-8 or, where allowed, GB18030, in which office programs here write CSV. They
 * are read through piece by piece, and none is kept: how a table or JSON is to be understood is for the
 * service that reads it.
 */
export async function isText(
  file: string | Uint8Array,
  { orGb18030 }: { readonly orGb18030: boolean },
): Promise<boolean> {
  let readers = ['utf-8', ...(orGb18030 ? ['gb18030'] : [])].map(
    (encoding) => new TextDecoder(encoding, { fatal: true }),
  );
  let isFirst = true;
  for await (const chunk of typeof file === 'string' ? createReadStream(file) : [file]) {
    const bytes = chunk as Uint8Array;
    if (isFirst && Buffer.from(bytes.subarray(0, PDF.length)).toString('latin1') === PDF) return false;
    isFirst = false;
    readers = readers.filter((reader) => isTextTo(reader, bytes));
    if (readers.length === 0) return false;
  }
  return readers.some((reader) => isTextTo(reader));
}

/** Without bytes: whether the last character was whole. */
function isTextTo(reader: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    return !BINARY.test(bytes ? reader.decode(bytes, { stream: true }) : reader.decode());
  } catch {
    return false;
  }
}
