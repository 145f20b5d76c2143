import { startTcpProxy, type TcpProxy } from '@yinhu/testing';

export type Server = 'postgres' | 'nats';

interface Line {
  readonly service: string;
  readonly server: Server;
  readonly target: string;
  readonly proxy: TcpProxy;
}

const VARIABLE = { postgres: 'DATABASE_URL', nats: 'NATS_URL' } as const;

/** A proxy between each process and each server that it uses. */
export class Network {
  private lines: Line[] = [];

  /** What a process is told, with the proxies' addresses in it. A server that moved gets a new proxy. */
  async between(service: string, told: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
    const environment = { ...told };
    for (const server of ['postgres', 'nats'] as const) {
      const target = told[VARIABLE[server]];
      if (target) environment[VARIABLE[server]] = (await this.line(service, server, target)).url;
    }
    return environment;
  }

  /** The proxies to a server, of one process or of all. */
  to(server: Server, service?: string): TcpProxy[] {
    const isMeant = (line: Line) =>
      line.server === server && (service === undefined || line.service === service);
    return this.lines.filter(isMeant).map(({ proxy }) => proxy);
  }

  heal(): void {
    for (const { proxy } of this.lines) {
      proxy.watch(undefined);
      proxy.slow(undefined);
      proxy.heal();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.lines.map(({ proxy }) => proxy.close()));
  }

  private async line(service: string, server: Server, target: string): Promise<TcpProxy> {
    const known = this.lines.find(
      (line) => line.service === service && line.server === server && line.target === target,
    );
    if (known) return known.proxy;
    const proxy = await startTcpProxy(target);
    this.lines.push({ service, server, target, proxy });
    return proxy;
  }
}
