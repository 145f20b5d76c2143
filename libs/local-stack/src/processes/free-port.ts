import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems hand out to outgoing connections (Linux from 32768, others from 49152). */
const FIRST = 15_000;
const LAST = 32_000;

/**
 * A port nobody listens on: the wanted one when it is free, else a random one. A port that the system picks
 * is one that it may give to the next outgoing connection, before the server that it was found for listens.
 */
export async function findFreePort(wanted?: number): Promise<number> {
  for (let port = wanted ?? randomInt(FIRST, LAST); ; port = randomInt(FIRST, LAST)) {
    if (await isPortFree(port)) return port;
  }
}

/**
 * Free on the loopback address and on all addresses, in both families: a server elsewhere may hold just one
 * of them.
 */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
