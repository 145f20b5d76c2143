import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { StoredFile } from '@yinhu/contracts/kernel';
import type { FileStore } from '@yinhu/files';

/**
 * Stores lines of text as one gzip file under a new key. However many there are, only a few are in memory:
 * the file is made on disk first, since a store wants to know its size.
 */
export async function storeLines(
  files: FileStore,
  lines: AsyncIterable<string>,
  name: string,
): Promise<StoredFile> {
  const folder = await mkdtemp(join(tmpdir(), 'yinhu-bulk-'));
  const path = join(folder, 'lines.gz');
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(path));
    const { size } = await stat(path);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    const key = `ocds/${name}/${randomUUID()}.jsonl.gz`;
    await files.put(key, createReadStream(path), size);
    return {
      key,
      fileName: `ocds-${name}.jsonl.gz`,
      mediaType: 'application/gzip',
      size,
      sha256: hash.digest('hex'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
