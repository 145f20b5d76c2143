import { inflateSync } from 'node:zlib';
import { refusal } from './refusal.ts';

/** Where the end of a PDF must be found; writers put little after it. */
const TAIL = 2048;
/** Most that the object streams of one file may inflate to. */
const MAX_OBJECTS = 32 * 1024 * 1024;

/** A name of PDF, any of whose characters may be written as `#` and two hexadecimal digits. */
const name = (text: string): string =>
  `/${[...text].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('')}(?![\\w#.-])`;
const ENCRYPTED = new RegExp(name('Encrypt'), 'i');
const ACTIVE = new RegExp(['JavaScript', 'JS', 'Launch'].map(name).join('|'), 'i');
const OBJECT_STREAM = new RegExp(name('ObjStm'), 'i');
const STREAM = /\bstream\r?\n/g;

/**
 * Looks through a PDF's objects, also those in compressed object streams, for what runs when it is opened. It
 * finds what writers write; one who hides it on purpose is the reader program's to stop.
 * @throws Problem `file_damaged`, `file_encrypted` or `file_active`
 */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (!text.slice(-TAIL).includes('%%EOF')) throw refusal('file_damaged');
  let room = MAX_OBJECTS;
  for (const { objects, data, isObjects } of partsOf(text, bytes)) {
    checkObjects(objects);
    if (!isObjects) continue;
    const inflated = inflate(data, room);
    room -= inflated.length;
    checkObjects(inflated);
  }
}

function checkObjects(text: string): void {
  if (ENCRYPTED.test(text)) throw refusal('file_encrypted');
  if (ACTIVE.test(text)) throw refusal('file_active');
}

interface Part {
  readonly objects: string;
  /** The stream after them, if there is one. */
  readonly data: Buffer;
  readonly isObjects: boolean;
}

/** The text between streams, each with the stream that follows it. */
function* partsOf(text: string, bytes: Buffer): Generator<Part> {
  let from = 0;
  STREAM.lastIndex = 0;
  for (let found = STREAM.exec(text); found; found = STREAM.exec(text)) {
    const objects = text.slice(from, found.index);
    const end = text.indexOf('endstream', STREAM.lastIndex);
    if (end < 0) throw refusal('file_damaged');
    const dictionary = objects.slice(objects.lastIndexOf(' obj') + 1);
    yield { objects, data: bytes.subarray(STREAM.lastIndex, end), isObjects: OBJECT_STREAM.test(dictionary) };
    from = end;
    STREAM.lastIndex = end + 'endstream'.length;
  }
  yield { objects: text.slice(from), data: bytes.subarray(bytes.length), isObjects: false };
}

/** Object streams are deflated, or plain. What cannot be inflated holds no object for a reader either. */
function inflate(data: Buffer, room: number): string {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(room, 1), finishFlush: 2 }).toString('latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw refusal('file_bomb');
    return data.toString('latin1');
  }
}
