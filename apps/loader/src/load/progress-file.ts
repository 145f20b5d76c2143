import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What has been loaded, a line each, with the ids that later steps need: an interrupted load goes on where it
 * stopped.
 */
export class ProgressFile {
  private readonly done = new Map<string, unknown>();

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n')) this.read(line);
  }

  has(key: string): boolean {
    return this.done.has(key);
  }

  /** Result of a step that has been done. */
  get<T>(key: string): T {
    if (!this.done.has(key)) throw new Error(`${key} has not been loaded yet`);
    return this.done.get(key) as T;
  }

  set(key: string, result: unknown): void {
    this.done.set(key, result);
    appendFileSync(this.path, `${JSON.stringify({ key, result })}\n`);
  }

  /**
   * The last line may have been cut off by a crash; its step is then done again under the same idempotency
   * key.
   */
  private read(line: string): void {
    try {
      const { key, result } = JSON.parse(line) as { key: string; result: unknown };
      this.done.set(key, result);
    } catch {
      // An incomplete line is a step that is not known to be done.
    }
  }
}
