import { execFileSync } from 'node:child_process';
import { commandLineOf } from './process-identity.ts';

/** Which process listens on the port, as "node dist/main.js (process 123)", where lsof or ss can tell. */
export function findPortHolder(port: number): string | undefined {
  const pid =
    pidFrom('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'], /^p(\d+)/m) ??
    pidFrom('ss', ['-Hltnp', `sport = :${port}`], /pid=(\d+)/);
  if (pid === undefined) return undefined;
  return `${commandLineOf(pid)?.slice(0, 80) ?? '?'}, pid ${pid}`;
}

function pidFrom(program: string, args: string[], pattern: RegExp): number | undefined {
  try {
    const output = execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 3_000,
    });
    const pid = output.match(pattern)?.[1];
    return pid === undefined ? undefined : Number(pid);
  } catch {
    return undefined;
  }
}
