import { existsSync, readFileSync } from 'node:fs';
import type { System } from './system.ts';
import { until } from './until.ts';

/** Steps after which the first run of the loader is killed: in the middle of the filings, and others. */
const INTERRUPTED_AFTER = 400;

/**
 * Chongyi's reference year, loaded beside the other suites: by a loader that is killed in the middle, and by
 * one that goes on from there.
 */
export class ReferenceYear {
  private loading: Promise<{ readonly whenKilled: number }> | undefined;

  constructor(private readonly system: System) {}

  /** Begins to load, once. */
  begin(): void {
    this.loading ??= this.load();
    this.loading.catch(() => undefined);
  }

  /**
   * Resolves when the whole year is there, with the number of steps that had been done when the first loader
   * was killed.
   */
  loaded(): Promise<{ readonly whenKilled: number }> {
    this.begin();
    return this.loading as Promise<{ readonly whenKilled: number }>;
  }

  private async load(): Promise<{ readonly whenKilled: number }> {
    const { yinhu } = this.system;
    const first = yinhu.loadDemoData({ quiet: true });
    await until('the loader is in the middle of its work', () => this.stepsDone() >= INTERRUPTED_AFTER, {
      withinMs: 120_000,
    });
    process.kill(yinhu.pids().loader as number, 'SIGKILL');
    if (await first) throw new Error('the loader was complete before it was killed');
    const whenKilled = this.stepsDone();
    if (!(await yinhu.loadDemoData({ quiet: true })))
      throw new Error(`the loader stopped; its log: ${yinhu.directory.logs}/loader.log`);
    return { whenKilled };
  }

  private stepsDone(): number {
    const { loaded } = this.system.yinhu.directory;
    return existsSync(loaded) ? readFileSync(loaded, 'utf8').split('\n').length - 1 : 0;
  }
}
