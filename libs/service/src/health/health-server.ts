import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export interface HealthOptions {
  /** 0: any free port. */
  readonly port: number;
  /** The parts that must be there before calls are let in, each with whether it is. */
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>;
  /** What a person should know, though calls can be let in: by part, in words. */
  readonly notes?: () => Readonly<Record<string, string>>;
  readonly registry: Registry;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** `/health/live`, `/health/ready` and `/metrics` for whoever watches the process. */
export async function startHealthServer({ port, ...asked }: HealthOptions): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answerTo(request.url ?? '', asked).catch(() =>
      json(500, { status: 'failed' }),
    );
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

async function answerTo(url: string, { readiness, notes, registry }: Omit<HealthOptions, 'port'>) {
  if (url === '/health/live') return json(200, { status: 'ok' });
  if (url === '/health/ready') {
    const parts = await readiness();
    const ready = Object.values(parts).every(Boolean);
    const said = notes?.() ?? {};
    return json(ready ? 200 : 503, {
      status: ready ? 'ok' : 'unavailable',
      parts,
      ...(Object.keys(said).length > 0 ? { notes: said } : {}),
    });
  }
  if (url !== '/metrics') return json(404, { status: 'not found' });
  return { status: 200, type: registry.contentType, body: await registry.metrics() };
}

const json = (status: number, body: object) => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
