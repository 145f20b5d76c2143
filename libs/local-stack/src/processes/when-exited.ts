import type { ChildProcess } from 'node:child_process';

/** How a child ended, in words: "exit code 1", "signal SIGKILL". */
export function whenExited(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
}
