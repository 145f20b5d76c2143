import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { wallClock } from '@yinhu/contracts/kernel';
import { checkKey, type FileStore, type ListedFile, NoSuchFile } from './file-store.ts';
import { StoreMark } from './store-mark.ts';
import { problemOfStore } from './unavailable.ts';

/** Where bytes lie until they are whole. No key begins with a dot. */
const INCOMING = '.incoming';
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * A folder of this machine, which has to be there. A file appears under its key at once and whole, and is on
 * the disk by then. Each folder that a key names is split by a hash into 256, so that none grows too large to
 * list.
 */
export class DiskStore implements FileStore {
  private readonly incoming: string;
  private readonly mark: StoreMark;
  private ready?: Promise<void>;

  constructor(private readonly root: string) {
    this.incoming = join(root, INCOMING);
    this.mark = new StoreMark(root);
  }

  async put(key: string, bytes: Readable | Buffer): Promise<void> {
    const path = this.pathOf(key);
    await this.mark.make();
    await this.preparedOnce();
    const unfinished = join(this.incoming, randomUUID());
    try {
      await writeSynced(unfinished, bytes);
      await mkdir(dirname(path), { recursive: true });
      await rename(unfinished, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw problemOfStore(error);
    }
  }

  async get(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    try {
      const file = await open(path, 'r');
      return createReadStream(path, { fd: file });
    } catch (error) {
      if (!isMissing(error)) throw problemOfStore(error);
      await this.mark.check();
      throw new NoSuchFile(key);
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    await this.mark.checkFolder();
    await rm(path, { force: true });
  }

  async *list(prefix: string): AsyncIterable<ListedFile> {
    const folder = checkKey(prefix.replace(/\/$/, ''));
    await this.mark.checkFolder();
    yield* this.walk(folder);
    // What was listed until the mount went may be a part.
    await this.mark.checkFolder();
  }

  /** Folders of keys hold folders of keys and, two hexadecimal digits each, the folders of their files. */
  private async *walk(folder: string): AsyncIterable<ListedFile> {
    for (const entry of await entriesOf(this.at(folder))) {
      if (!entry.isDirectory()) continue;
      if (!SHARD.test(entry.name)) yield* this.walk(`${folder}/${entry.name}`);
      else yield* this.filesOf(folder, entry.name);
    }
  }

  private async *filesOf(folder: string, shard: string): AsyncIterable<ListedFile> {
    for (const entry of await entriesOf(join(this.at(folder), shard))) {
      const found = await stat(join(this.at(folder), shard, entry.name)).catch(() => undefined);
      if (found) yield { key: `${folder}/${entry.name}`, modifiedAt: found.mtime };
    }
  }

  private pathOf(key: string): string {
    checkKey(key);
    const shard = `+${createHash('sha256').update(key).digest('hex').slice(0, 2)}`;
    return join(this.at(dirname(key)), shard, basename(key));
  }

  private at(folder: string): string {
    return join(this.root, folder.replaceAll('/', sep));
  }

  private preparedOnce(): Promise<void> {
    this.ready ??= this.prepare().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  /** What a crash has left unfinished is nobody's. */
  private async prepare(): Promise<void> {
    await mkdir(this.incoming).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw problemOfStore(error);
    });
    for (const { name } of await entriesOf(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => undefined);
      if (found && wallClock() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
    }
  }
}

/** No part of a key begins with a plus sign. */
const SHARD = /^\+[0-9a-f]{2}$/;

async function writeSynced(path: string, bytes: Readable | Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The rename itself is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const entriesOf = (path: string) =>
  readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
