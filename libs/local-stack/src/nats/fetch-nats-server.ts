import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackDebianPackage } from '../processes/debian-package.ts';
import { findProgram } from '../processes/find-program.ts';
import { runQuietly } from '../processes/run-quietly.ts';

/**
 * Fetches nats-server in the first way that this machine has: Debian's archive, Homebrew, or the program
 * inside the container image.
 */
export async function fetchNatsServer(cacheDir: string): Promise<string | undefined> {
  mkdirSync(cacheDir, { recursive: true });
  return (await unpackFromDebian(cacheDir)) ?? (await installWithBrew()) ?? (await copyOutOfImage(cacheDir));
}

// Installed, it would start a server of its own on port 4222.
async function unpackFromDebian(cacheDir: string): Promise<string | undefined> {
  if (!(await unpackDebianPackage('nats-server', cacheDir))) return undefined;
  return (
    findProgram(join(cacheDir, 'usr/sbin/nats-server')) ?? findProgram(join(cacheDir, 'usr/bin/nats-server'))
  );
}

async function installWithBrew(): Promise<string | undefined> {
  if (!findProgram('brew')) return undefined;
  return (await runQuietly('brew', ['install', 'nats-server'], { timeoutMs: 600_000 }))
    ? findProgram('nats-server')
    : undefined;
}

// The official image holds one static program and nothing else. Run directly it starts at once and stops with
// us, which a container does not.
async function copyOutOfImage(cacheDir: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || !findProgram('docker')) return undefined;
  const { status, stdout } = spawnSync('docker', ['create', 'nats:2'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
  });
  if (status !== 0) return undefined;
  const container = stdout.trim();
  const copied = await runQuietly('docker', [
    'cp',
    `${container}:/nats-server`,
    join(cacheDir, 'nats-server'),
  ]);
  await runQuietly('docker', ['rm', container]);
  return copied ? findProgram(join(cacheDir, 'nats-server')) : undefined;
}
