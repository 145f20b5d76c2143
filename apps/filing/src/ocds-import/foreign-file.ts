import { Problem, type StoredFile } from '@yinhu/contracts/kernel';
import type { FileStore } from '@yinhu/files';
import type { ProcessSummary } from './process-summary.ts';
import { type Process, understoodAgain } from './processes.ts';
import { findApart, readApart, sharedBytes } from './read-apart.ts';

/** A file of releases: what its processes say, and each of them whole when it is taken. */
export interface ForeignFile {
  readonly summaries: readonly ProcessSummary[];
  processOf(ocid: string): Process;
}

/**
 * Reads an uploaded file of releases. Its bytes lie outside of the heap, and its processes are read one by
 * one in a thread of their own; here is only what is told of each. The upload is of no more use then, and is
 * removed.
 * @throws Problem `ocds_unreadable`
 */
export async function receive(
  files: FileStore,
  file: StoredFile,
  county: string,
  now: Date,
): Promise<ForeignFile> {
  const bytes = await bytesOf(files, file);
  const found = await findApart(bytes);
  const places = new Map(found.map((process) => [process.ocid, process]));
  return {
    summaries: await readApart(bytes, found, county, now),
    processOf(ocid) {
      const process = places.get(ocid);
      if (!process) throw new Error(`the file holds no process ${ocid}`);
      return understoodAgain(bytes, process, county, now);
    },
  };
}

async function bytesOf(files: FileStore, { key, size, fileName }: StoredFile): Promise<Uint8Array> {
  try {
    const bytes = sharedBytes(size);
    let at = 0;
    for await (const chunk of (await files.get(key)) as AsyncIterable<Buffer>) {
      if (at + chunk.length > size) break;
      bytes.set(chunk, at);
      at += chunk.length;
    }
    if (at !== size) throw new Problem('not_found', { what: fileName });
    return bytes;
  } finally {
    await files.delete(key);
  }
}
