import type { Socket } from 'node:net';
import { Client, type ClientConfig, type PoolClient, type QueryConfig } from 'pg';
import type { SilenceWatch } from './silence-watch.ts';

/** Longest that the server may take to say goodbye. */
const GOODBYE_MS = 2_000;

/** Each connection of the server keeps the plans of what was prepared on it. */
const MOST = 400;
const names = new Map<string, string>();

/** What the pool lends. */
export type LentClient = PoolClient & Pick<PooledClient, 'prepares'>;

/** A connection of the pool, for our own statements and TypeORM's alike. */
export class PooledClient extends Client {
  /** The number of its session's process at the server. */
  declare readonly processID: number;
  private asked = 0;
  /**
   * Whether statements with values are prepared: in transactions that write, where planning takes several
   * times as long as running what touches a few rows.
   */
  prepares = false;

  constructor(config?: ClientConfig & { readonly watch?: SilenceWatch }) {
    super(config);
    config?.watch?.add(this);
    // The server may end a connection between the pool, which listens while it is idle, and who takes it:
    // nobody would hear the error then, and the process would end. Whoever uses the connection is told by the
    // first query.
    this.on('error', () => undefined);
  }

  override query(query: unknown, values?: unknown, ...rest: unknown[]): never {
    this.gather();
    const isPrepared = this.prepares && typeof query === 'string' && Array.isArray(values);
    const args = [...(isPrepared ? [prepared(query, values)] : [query, values]), ...rest];
    const answer = (super.query as (...args: unknown[]) => unknown).apply(this, args);
    if (answer instanceof Promise) this.count(answer);
    return answer as never;
  }

  /** Whether something was sent that is not answered yet. */
  get isAsked(): boolean {
    return this.asked > 0;
  }

  /** Whether nobody uses it: nothing is asked, and no transaction is open. */
  get isAtRest(): boolean {
    return this.asked === 0 && this.getTransactionStatus() === 'I';
  }

  /** Bytes that the server has sent. */
  get heard(): number {
    return (this.connection.stream as Socket).bytesRead;
  }

  /** Ends it without a word: whatever was asked fails at once, and the pool lets it go. */
  drop(): void {
    this.connection.stream.destroy(new Error('Connection terminated: PostgreSQL does not answer'));
  }

  override end(callback?: (error: Error) => void): never {
    // A server that is gone without a word never closes its side.
    const giveUp = setTimeout(() => this.connection.stream.destroy(), GOODBYE_MS);
    this.once('end', () => clearTimeout(giveUp));
    return (super.end as (callback?: unknown) => never).call(this, callback);
  }

  private count(answer: Promise<unknown>): void {
    this.asked += 1;
    const answered = () => {
      this.asked -= 1;
    };
    answer.then(answered, answered);
  }

  /**
   * What is sent until the end of this turn of the event loop leaves in one packet: each write to the socket
   * is a call of the kernel.
   */
  private gather(): void {
    const { stream } = this.connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

/**
 * A statement that each connection parses and plans once, however often it runs. Texts beyond the first
 * {@link MOST} are planned each time, as those of a statement that is put together anew for each caller would
 * otherwise fill the server's memory.
 */
function prepared(text: string, values: readonly unknown[]): QueryConfig {
  let name = names.get(text);
  if (!name && names.size < MOST) {
    name = `yinhu_${names.size}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
