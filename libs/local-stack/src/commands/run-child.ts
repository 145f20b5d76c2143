import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../processes/end-with-us.ts';
import { whenExited } from '../processes/when-exited.ts';

/**
 * Runs a program on our terminal and answers its exit code. It leads a process group, so that nothing it
 * started outlives it, and so that it hears of Ctrl-C from us alone.
 */
export async function runChild(
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  signal: AbortSignal,
): Promise<number> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [script, ...args], { env, cwd, detached: true, stdio: 'inherit' });
  endWithUs({ child, signal: 'KILL', group: true });
  const exited = whenExited(child);
  const signalGroup = (name: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid as number), name);
    } catch {
      // The group is gone.
    }
  };
  signal.addEventListener('abort', async () => {
    signalGroup('SIGTERM');
    await Promise.race([exited, sleep(5_000)]);
    signalGroup('SIGKILL');
  });
  await exited;
  signalGroup('SIGKILL');
  signal.throwIfAborted();
  return child.exitCode ?? 1;
}
