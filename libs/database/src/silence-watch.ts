import { Client } from 'pg';
import type { Logger } from 'pino';
import type { PooledClient } from './pooled-client.ts';

/** How often the connections are looked at. */
const LOOK_EVERY_MS = 500;
/**
 * A connection that has said nothing for so many looks, though it was asked something, is asked about: two
 * seconds.
 */
const SILENT_LOOKS = 4;
/** Longest that asking about them may take. */
const PROBE_MS = 2_000;

/**
 * Which of these sessions are at work, and whether the server tells sessions by their process at all (a
 * pooler between may not).
 */
const AT_WORK = `SELECT pg_backend_pid() AS own, ARRAY(
  SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1) AND state = 'active' AND wait_event_type IS DISTINCT FROM 'Client') AS pids`;
const END =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ANY ($1) AND pid <> pg_backend_pid()';

export interface SilenceWatchOptions {
  readonly url: string;
  readonly applicationName: string;
  /** The server's own limit of a statement, and what may pass until its end is heard of. */
  readonly longestStatementMs: number;
  readonly logger?: Logger;
}

interface Silence {
  readonly heard: number;
  readonly looks: number;
}

/**
 * Drops connections that do not answer any more. A connection whose other side is gone without a word (a
 * firewall that forgot it, a machine that lost its power) takes what is sent for minutes, and looks like one
 * whose statement is slow. So a connection that is silent is asked about over a new one: if its session is
 * not at work, nobody will ever answer, and the session, whose locks others wait for, is ended.
 *
 * Silence is counted in looks and not in time: when this process stands still, it does not look, and nothing
 * is dropped for it.
 */
export class SilenceWatch {
  private readonly clients = new Set<PooledClient>();
  private readonly silent = new Map<PooledClient, Silence>();
  private timer?: ReturnType<typeof setInterval>;
  private isProbing = false;

  constructor(private readonly options: SilenceWatchOptions) {}

  add(client: PooledClient): void {
    this.clients.add(client);
    client.once('end', () => this.clients.delete(client));
    this.timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    for (const client of this.clients) {
      const before = this.silent.get(client);
      const { heard } = client;
      if (!client.isAsked) this.silent.delete(client);
      else this.silent.set(client, { heard, looks: before?.heard === heard ? before.looks + 1 : 0 });
    }
    const overdue = this.silentFor(this.options.longestStatementMs / LOOK_EVERY_MS);
    this.drop(overdue);
    const suspects = this.silentFor(SILENT_LOOKS);
    if (suspects.length > 0) void this.probe(suspects);
  }

  private silentFor(looks: number): PooledClient[] {
    return [...this.clients].filter((client) => (this.silent.get(client)?.looks ?? 0) >= looks);
  }

  private async probe(suspects: readonly PooledClient[]): Promise<void> {
    if (this.isProbing) return;
    this.isProbing = true;
    const before = new Map(suspects.map((client) => [client, client.heard]));
    try {
      await this.overNewConnection(async (prober) => {
        const { rows } = await prober.query<{ own: number; pids: number[] }>(AT_WORK, [
          suspects.map(({ processID }) => processID),
        ]);
        const [answer] = rows;
        if (!answer || answer.own !== (prober as Numbered).processID) return;
        const isDead = (client: PooledClient) => client.isAsked && client.heard === before.get(client);
        const dead = suspects.filter((client) => !answer.pids.includes(client.processID) && isDead(client));
        if (dead.length === 0) return;
        // Those that rest in the pool went the same way.
        this.drop([...dead, ...[...this.clients].filter((client) => client.isAtRest)]);
        await prober.query(END, [dead.map(({ processID }) => processID)]);
      });
    } catch {
      // Nobody can be asked: the server is away, and the statements' own limits end the waiting.
    } finally {
      this.isProbing = false;
    }
  }

  private async overNewConnection(use: (prober: Client) => Promise<void>): Promise<void> {
    const prober = new Client({
      connectionString: this.options.url,
      application_name: `${this.options.applicationName}-probe`,
      connectionTimeoutMillis: PROBE_MS,
      query_timeout: PROBE_MS,
      statement_timeout: PROBE_MS,
    });
    prober.on('error', () => undefined);
    try {
      await prober.connect();
      await use(prober);
    } finally {
      await Promise.race([prober.end(), new Promise((resolve) => setTimeout(resolve, PROBE_MS).unref())]);
    }
  }

  private drop(clients: readonly PooledClient[]): void {
    if (clients.length > 0)
      this.options.logger?.warn(
        { connections: clients.length },
        'connections to PostgreSQL that do not answer are dropped',
      );
    for (const client of clients) {
      this.clients.delete(client);
      this.silent.delete(client);
      client.drop();
    }
  }
}

/** `pg` knows its session's number, its types do not. */
type Numbered = Client & { readonly processID: number };
