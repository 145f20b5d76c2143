import { refusal } from './refusal.ts';

/** What no text that people write contains: it tells binary content from text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** The text of bytes in UTF-8 or, where allowed, GB18030, in which office programs here write CSV; undefined when they are no text. */
export function textOf(bytes: Buffer, { orGb18030 }: { readonly orGb18030: boolean }): string | undefined {
  const text = decode(bytes, 'utf-8') ?? (orGb18030 ? decode(bytes, 'gb18030') : undefined);
  return text === undefined || BINARY.test(text) ? undefined : text;
}

/** @throws Problem `file_damaged` */
export function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw refusal('file_damaged');
  }
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
