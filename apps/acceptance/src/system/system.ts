import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningYinhu, startYinhu } from '@yinhu/local-stack';
import { People } from './people.ts';

/** The built system, running: what all suites of a run share. */
export interface System {
  readonly yinhu: RunningYinhu;
  readonly url: string;
  readonly people: People;
  stop(): Promise<void>;
}

/**
 * Starts every process of the system in a temporary directory, with an empty database. Services check their
 * own answers.
 */
export async function startSystem(): Promise<System> {
  const dataDir = mkdtempSync(join(process.env.YINHU_TEST_DIR ?? tmpdir(), 'acceptance-'));
  const { YINHU_CHECK_OUTPUT } = process.env;
  process.env.YINHU_CHECK_OUTPUT = '1';
  try {
    const yinhu = await startYinhu({ dataDir, fast: true, demoData: false });
    return {
      yinhu,
      url: yinhu.url,
      people: new People(yinhu.url),
      stop: async () => {
        await yinhu.stop();
        rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  } finally {
    if (YINHU_CHECK_OUTPUT === undefined) delete process.env.YINHU_CHECK_OUTPUT;
    else process.env.YINHU_CHECK_OUTPUT = YINHU_CHECK_OUTPUT;
  }
}
