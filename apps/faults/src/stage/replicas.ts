import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort, yinhuPrograms } from '@yinhu/local-stack';

const READY_WITHIN_MS = 30_000;

export interface Replica {
  readonly pid: number;
  /** Where it serves HTTP, if it is a gateway. */
  readonly url: string;
}

/**
 * Further processes of a service, beside the one that the local stack keeps running. Nobody starts these
 * again.
 */
export class Replicas {
  private readonly told = new Map<string, NodeJS.ProcessEnv>();
  private running: ChildProcess[] = [];

  learn(name: string, environment: NodeJS.ProcessEnv): void {
    this.told.set(name, environment);
  }

  async start(name: string): Promise<Replica> {
    const service = yinhuPrograms.services.find((known) => known.name === name);
    if (!service) throw new Error(`there is no service ${name}`);
    const port = await findFreePort();
    const env = { ...this.told.get(name), ...(service.isGateway ? { PORT: String(port) } : {}) };
    const child = spawn(process.execPath, [service.script], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.running.push(child);
    const [first] = (await Promise.race([
      once(child, 'message', { signal: AbortSignal.timeout(READY_WITHIN_MS) }),
      once(child, 'exit').then(() => [undefined]),
    ])) as [{ type?: string } | undefined];
    if (first?.type !== 'ready') throw new Error(`a second ${name} did not start`);
    return { pid: child.pid as number, url: `http://127.0.0.1:${port}` };
  }

  async stopAll(): Promise<void> {
    const stopping = this.running.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    );
    this.running = [];
    await Promise.all(
      stopping.map(async (child) => {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await exited;
        clearTimeout(timer);
      }),
    );
  }
}
