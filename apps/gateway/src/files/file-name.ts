import { fieldProblem, StoredFile } from '@yinhu/contracts/kernel';

/**
 * Control characters, and those that turn the direction of writing, with which a name can show another end
 * than it has.
 */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MAX = StoredFile.shape.fileName.maxLength ?? 200;

/**
 * A file's own name, without folders and without what cannot be seen. @throws Problem when none is left, or
 * too much
 */
export function plainFileName(sent: string): string {
  const name = (sent.split(/[/\\]/).pop() ?? '').replace(INVISIBLE, '').normalize('NFC').trim();
  if (name === '' || name.length > MAX) throw fieldProblem('file', 'file_name', { max: MAX });
  return name;
}

/** `Content-Disposition` that saves a file under its name, whatever its letters (RFC 6266). */
export const attachmentOf = (fileName: string): string =>
  `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${percentEncoded(fileName)}`;

const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
