import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PASSWORD } from '../system/people.ts';
import type { System } from '../system/system.ts';

const command = fileURLToPath(new URL('../../../identity/dist/bootstrap.js', import.meta.url));

/**
 * A further county's first account, entered as an installation's operator would: by identity's command line.
 */
export async function openFirstAccount(
  { yinhu }: System,
  county: { code: string; name: string },
  username: string,
): Promise<void> {
  const { appUrl = '', ownerUrl = '' } = yinhu.databases.identity ?? {};
  const options = {
    '--username': username,
    '--name': '采购办主任',
    '--role': 'county_admin',
    '--organisation': `${county.name}政府采购办公室`,
    '--division': county.code,
  };
  const child = spawn(process.execPath, [command, ...Object.entries(options).flat()], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  child.stdin?.end(`${PASSWORD}\n`);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode !== 0) throw new Error(`no first account for ${county.name}: ${complaint}`);
}
