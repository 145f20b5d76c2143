import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { type Pace, paced } from './paced.ts';

/** What the proxy does with bytes on their way to the server. */
export type OnSent = (bytes: Buffer) => 'pass' | 'cut-when-answered';

export interface TcpProxy {
  /** The server's URL, with the proxy's address in it. */
  readonly url: string;
  /** Connections that were made so far. */
  readonly accepted: number;
  /**
   * From now on the connections that are open swallow everything, ends included; new ones work. What a dead
   * firewall state does.
   */
  swallow(): void;
  /** From now on new connections swallow everything too, until `heal`. */
  swallowNew(): void;
  heal(): void;
  /** Cuts every connection. */
  cut(): void;
  /** From now on every connection is slow, until told otherwise. */
  slow(pace: Pace | undefined): void;
  /**
   * Looks at what clients send, and may have a connection cut once the server has answered it, the answer
   * withheld.
   */
  watch(onSent: OnSent | undefined): void;
  close(): Promise<void>;
}

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  swallows: boolean;
  cutWhenAnswered: boolean;
}

/**
 * A network that can fail, between a client and the server of a URL: for faults that the two of them would
 * never make.
 */
export async function startTcpProxy(serverUrl: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(serverUrl);
  const links = new Set<Link>();
  let accepted = 0;
  let newSwallow = false;
  let onSent: OnSent | undefined;
  let pace: Pace | undefined;
  const listener = createServer((client) => {
    accepted += 1;
    const link = {
      client,
      server: dial(Number(port), hostname),
      swallows: newSwallow,
      cutWhenAnswered: false,
    };
    links.add(link);
    join(
      link,
      (bytes) => onSent?.(bytes) === 'cut-when-answered',
      () => pace,
    );
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const forEach = (act: (link: Link) => void) => {
    for (const link of links) act(link);
  };
  const swallow = () =>
    forEach((link) => {
      link.swallows = true;
    });
  return {
    url: url.href,
    get accepted() {
      return accepted;
    },
    swallow,
    swallowNew: () => {
      swallow();
      newSwallow = true;
    },
    heal: () => {
      newSwallow = false;
    },
    cut: () => forEach(cutLink),
    slow: (given) => {
      pace = given;
    },
    watch: (sent) => {
      onSent = sent;
    },
    close: async () => {
      forEach(cutLink);
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function join(link: Link, isTheLast: (bytes: Buffer) => boolean, pace: () => Pace | undefined): void {
  const { client, server } = link;
  const [toServer, toClient] = [paced(server, pace), paced(client, pace)];
  client.on('data', (bytes: Buffer) => {
    if (link.swallows) return;
    if (isTheLast(bytes)) link.cutWhenAnswered = true;
    toServer(bytes);
  });
  server.on('data', (bytes: Buffer) => {
    if (link.cutWhenAnswered) cutLink(link);
    else if (!link.swallows) toClient(bytes);
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.setNoDelay(true);
    one.on('error', () => undefined);
    // Whoever is swallowed never learns that the other has gone.
    one.on('close', () => {
      if (!link.swallows) other.destroy();
    });
  }
}

function cutLink({ client, server }: Link): void {
  client.destroy();
  server.destroy();
}
