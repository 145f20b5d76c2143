import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOfStore, storeUnavailable } from './unavailable.ts';

const MARK = '.yinhu-store';

/**
 * Tells a store from the folder that is left where a mount is missing. The first file that is put into a
 * blank folder marks it; a process that has seen a mark takes no other folder for its store, and nobody makes
 * the folder itself.
 */
export class StoreMark {
  private seen?: string;

  constructor(private readonly root: string) {}

  /** Before something is written. @throws Problem `service_unavailable` */
  async make(): Promise<void> {
    const found = await this.read();
    this.expect(found);
    if (found) return;
    const made = `${randomUUID()}\n`;
    await writeFile(join(this.root, MARK), made, { flag: 'wx' }).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw this.missingOr(error);
    });
    this.expect(await this.read());
  }

  /**
   * When something was not found: whether its store is there at all. @throws Problem `service_unavailable`
   */
  async check(): Promise<void> {
    const found = await this.read();
    this.expect(found);
    // Somebody has put the file that is looked for; a store of before the marks has something in it.
    if (!found && (await this.entries()) === 0) throw storeUnavailable(`${this.root} is blank`);
  }

  /**
   * Like `check`, but a folder into which nothing was ever put is as good as any. @throws Problem
   * `service_unavailable`
   */
  async checkFolder(): Promise<void> {
    this.expect(await this.read());
    await this.entries();
  }

  private expect(found: string | undefined): void {
    if (this.seen !== undefined && found !== this.seen)
      throw storeUnavailable(`${this.root} is not the store that it was`);
    this.seen = found;
  }

  private async read(): Promise<string | undefined> {
    try {
      return await readFile(join(this.root, MARK), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw problemOfStore(error);
    }
  }

  private async entries(): Promise<number> {
    try {
      return (await readdir(this.root)).length;
    } catch (error) {
      throw this.missingOr(error);
    }
  }

  private missingOr(error: unknown): unknown {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? storeUnavailable(`${this.root} is missing`, error)
      : problemOfStore(error);
  }
}
