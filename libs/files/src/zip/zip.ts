import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Why an archive cannot be read: it is damaged, or holds more than its reader's limits allow. */
export type ZipFlaw = 'damaged' | 'too_big';

export class UnreadableZip extends Error {
  override readonly name = 'UnreadableZip';

  constructor(
    readonly flaw: ZipFlaw,
    cause?: unknown,
  ) {
    super(`the archive is ${flaw}`, { cause });
  }
}

/** What may still be read. Archives inside an archive share the limits of the outer one. */
export interface ZipLimits {
  entries: number;
  /** Of all entries together, unpacked. */
  bytes: number;
}

/**
 * A zip archive in memory. The sizes in its headers are never believed: every entry is unpacked, no further
 * than the limits allow. Both what an upload really is and what a sheet holds are read with it.
 */
export class Zip {
  private constructor(
    private readonly file: ZipFile,
    readonly entries: readonly Entry[],
    private readonly limits: ZipLimits,
  ) {}

  /** Reads the directory, without unpacking anything. @throws UnreadableZip */
  static async open(bytes: Buffer, limits: ZipLimits): Promise<Zip> {
    const file = await readable(yauzl.fromBufferPromise(bytes, { validateEntrySizes: false }));
    limits.entries -= file.entryCount;
    if (limits.entries < 0) throw new UnreadableZip('too_big');
    const entries: Entry[] = [];
    const directory = file.eachEntry();
    for (let next = await readable(directory.next()); !next.done; next = await readable(directory.next()))
      entries.push(next.value);
    if (haveOneName(entries)) throw new UnreadableZip('damaged');
    return new Zip(file, entries, limits);
  }

  /** An entry's content, piece by piece. @throws UnreadableZip */
  async *read(entry: Entry): AsyncGenerator<Buffer> {
    const stream = await readable(this.file.openReadStreamPromise(entry));
    const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
    try {
      for (let next = await readable(pieces.next()); !next.done; next = await readable(pieces.next())) {
        this.limits.bytes -= next.value.length;
        if (this.limits.bytes < 0) throw new UnreadableZip('too_big');
        yield next.value;
      }
    } finally {
      stream.destroy();
    }
  }
}

/**
 * The name as it stands in the directory. `fileName` prefers the one of an extra field, which other readers
 * do not look at.
 */
export const plainNameOf = ({ fileNameRaw }: Entry): string => fileNameRaw.toString('utf8');

/**
 * Of two entries with one name one reader takes the first and another the last: what was judged would not be
 * what is read.
 */
function haveOneName(entries: readonly Entry[]): boolean {
  const names = entries.flatMap((entry) => [...new Set([entry.fileName, plainNameOf(entry)].map(asPath))]);
  return new Set(names).size < names.length;
}

/** Names of a document's parts are the same in capitals. */
const asPath = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** Whatever yauzl or zlib cannot read is damaged. @throws UnreadableZip */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new UnreadableZip('damaged', error);
  }
}
