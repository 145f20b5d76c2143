import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../processes/find-program.ts';
import { runQuietly } from '../processes/run-quietly.ts';

/** Fetches nats-server in the first way that this machine has: Debian's archive, Homebrew, or the program inside the container image. */
export async function fetchNatsServer(cacheDir: string): Promise<string | undefined> {
  mkdirSync(cacheDir, { recursive: true });
  return (await unpackDebianPackage(cacheDir)) ?? (await installWithBrew()) ?? (await copyOutOfImage(cacheDir));
}

// Unpacked rather than installed: an installed package would start a server of its own on port 4222 and needs root.
async function unpackDebianPackage(cacheDir: string): Promise<string | undefined> {
  if (!findProgram('apt-get') || !findProgram('dpkg')) return undefined;
  const isDownloaded = await downloadDebianPackage(cacheDir);
  rmSync(join(cacheDir, 'apt'), { recursive: true, force: true });
  const archive = readdirSync(cacheDir).find((file) => file.startsWith('nats-server_') && file.endsWith('.deb'));
  if (!isDownloaded || !archive || !(await runQuietly('dpkg', ['-x', archive, '.'], { cwd: cacheDir }))) return undefined;
  return findProgram(join(cacheDir, 'usr/sbin/nats-server')) ?? findProgram(join(cacheDir, 'usr/bin/nats-server'));
}

async function downloadDebianPackage(cacheDir: string): Promise<boolean> {
  const download = (options: string[] = []) => runQuietly('apt-get', [...options, 'download', 'nats-server'], { cwd: cacheDir });
  if (await download()) return true;
  const isRoot = process.getuid?.() === 0;
  const own = isRoot ? [] : ownPackageLists(join(cacheDir, 'apt'));
  return (await runQuietly('apt-get', [...own, 'update'])) && (await download(own));
}

/** Package lists that an ordinary user may write. */
function ownPackageLists(directory: string): string[] {
  mkdirSync(join(directory, 'lists/partial'), { recursive: true });
  mkdirSync(join(directory, 'archives/partial'), { recursive: true });
  return ['-o', `Dir::State::lists=${directory}/lists`, '-o', `Dir::Cache=${directory}`];
}

async function installWithBrew(): Promise<string | undefined> {
  if (!findProgram('brew')) return undefined;
  return (await runQuietly('brew', ['install', 'nats-server'], { timeoutMs: 600_000 })) ? findProgram('nats-server') : undefined;
}

// The official image holds one static program and nothing else. Run directly it starts at once and stops with us, which a container does not.
async function copyOutOfImage(cacheDir: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || !findProgram('docker')) return undefined;
  const { status, stdout } = spawnSync('docker', ['create', 'nats:2'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
  });
  if (status !== 0) return undefined;
  const container = stdout.trim();
  const copied = await runQuietly('docker', ['cp', `${container}:/nats-server`, join(cacheDir, 'nats-server')]);
  await runQuietly('docker', ['rm', container]);
  return copied ? findProgram(join(cacheDir, 'nats-server')) : undefined;
}
