import { createServer } from 'node:net';

/** A port nobody listens on: the wanted one when it is free, else one that the system picks. */
export async function findFreePort(wanted?: number, host = '127.0.0.1'): Promise<number> {
  if (wanted !== undefined && (await isPortFree(wanted))) return wanted;
  return (await tryToListen(0, host)) as number;
}

/** Free on the loopback address and on all addresses, in both families: a server elsewhere may hold just one of them. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    if ((await tryToListen(port, host)) === undefined) return false;
  }
  return true;
}

function tryToListen(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(port);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const listened = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(listened));
    });
  });
}
