import { connect, type NatsConnection } from '@nats-io/transport-node';
import { busNames } from '@yinhu/contracts/system';
import type { Logger } from 'pino';
import type { Peers } from '../peers/peers.ts';

export interface BrokerOptions {
  /**
   * `nats://user:password@host:port`, several separated by commas; the first one's user and password are used
   * for all.
   */
  readonly url: string;
  /** Prefix of all subjects and streams, so that several copies can share a server. */
  readonly namespace?: string;
  /** Who this process is, and who the others are. */
  readonly peers: Peers;
  readonly logger?: Logger;
}

/** Connects, waiting for the server when it is not there yet. From then on it reconnects for ever. */
export async function connectBroker({ url, namespace = '', peers, logger }: BrokerOptions): Promise<Broker> {
  const connection = await connect({
    ...serversOf(url),
    name: peers.me,
    // Where answers to this process come; the broker lets nobody else listen there.
    inboxPrefix: busNames(namespace).inbox(peers.me),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    ignoreAuthErrorAbort: true,
    // A server that does not answer is left within 4.5 seconds. One that merely stands still for three is
    // not, and neither is a process of ours that stands still: what came meanwhile is read before the next
    // ping is missed.
    pingInterval: 1_500,
    maxPingOut: 2,
    // Of making a connection.
    timeout: 3_000,
    // A stack trace for each request would cost more than the request.
    noAsyncTraces: true,
  });
  return new Broker(connection, namespace, peers, logger);
}

/** The client takes user and password only beside the addresses, not in them. */
export function serversOf(url: string): { servers: string[]; user?: string; pass?: string } {
  const addresses = url
    .split(',')
    .map((address) => new URL(address.includes('://') ? address : `nats://${address}`));
  const [{ username, password } = { username: '', password: '' }] = addresses;
  const credentials = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : {};
  return { servers: addresses.map(({ host }) => host), ...credentials };
}

/** The one connection of a process to NATS. */
export class Broker {
  private connected = true;
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly connection: NatsConnection,
    readonly namespace: string,
    readonly peers: Peers,
    private readonly logger?: Logger,
  ) {
    void this.watch();
  }

  get isConnected(): boolean {
    return this.connected && !this.connection.isClosed();
  }

  /** A subject within our namespace. */
  subject(name: string): string {
    return busNames(this.namespace).subject(name);
  }

  /**
   * `lost` is called when the connection breaks, unless it was forgotten before with the function that is
   * answered.
   */
  onceLost(lost: () => void): () => void {
    this.waiting.add(lost);
    return () => this.waiting.delete(lost);
  }

  /** Sends what is still to be sent, then closes. */
  async close(): Promise<void> {
    if (this.connection.isClosed()) return;
    // Draining waits for the server; without one there is nothing to wait for.
    if (this.connected) await this.connection.drain();
    else await this.connection.close();
  }

  private async watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect') {
        this.connected = false;
        this.logger?.warn('connection to the broker lost');
        this.tellLoss();
      } else if (status.type === 'reconnect') {
        this.connected = true;
        this.logger?.info('connection to the broker is back');
      } else if (status.type === 'error') {
        // Above all a right that the broker's configuration does not give.
        this.logger?.error({ err: status.error }, 'the broker refuses something');
      }
    }
    this.connected = false;
    this.tellLoss();
  }

  private tellLoss(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const lost of waiting) lost();
  }
}
