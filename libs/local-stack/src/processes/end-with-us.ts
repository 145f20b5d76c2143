import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';

interface Ending {
  child: ChildProcess;
  signal: 'INT' | 'TERM' | 'KILL';
  group?: boolean;
}

/**
 * Ends a child when we end without having ended it, be it by SIGKILL: a shell waits at the other end of a
 * pipe that closes with us, and lives no longer than the child. For children that do not hear of our end by a
 * channel of their own. A child that leads a group is ended with all of it.
 */
export function endWithUs({ child, signal, group = false }: Ending): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  const target = group ? -child.pid : child.pid;
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -s "$0" -- "$1"', signal, String(target)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {}).unref();
  (guard.stdin as Socket).on('error', () => {}).unref();
  const dismiss = () => guard.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null)
    child.once('exit', dismiss).once('error', dismiss);
  else dismiss();
}
