import { spawn } from 'node:child_process';

/** Runs a helper program without showing what it prints; false when it is missing or fails. */
export function runQuietly(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeoutMs?: number } = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const { timeoutMs = 300_000, cwd, env = process.env } = options;
    const child = spawn(program, args, { cwd, env, stdio: 'ignore', timeout: timeoutMs });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
