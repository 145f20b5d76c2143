import type { Readable } from 'node:stream';

/** A file as the store lists it. */
export interface ListedFile {
  readonly key: string;
  readonly modifiedAt: Date;
}

/** Bytes under keys. What was put is whole and stays as it was put; a key is never used twice. */
export interface FileStore {
  /** @param size bytes, where they are known; a stream of unknown size may be held in memory */
  put(key: string, bytes: Readable | Buffer, size?: number): Promise<void>;
  /** @throws NoSuchFile */
  get(key: string): Promise<Readable>;
  /** A file that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every file whose key begins with the prefix, which ends in a slash. */
  list(prefix: string): AsyncIterable<ListedFile>;
}

export class NoSuchFile extends Error {
  override readonly name = 'NoSuchFile';
}

const MAX_KEY = 200;
const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/**
 * Keys are plain in every store and file system: no case, no dot at the beginning of a part, no way out of
 * the store. @throws TypeError
 */
export function checkKey(key: string): string {
  if (key.length > MAX_KEY || !KEY.test(key)) throw new TypeError('not a key of a file store');
  return key;
}
