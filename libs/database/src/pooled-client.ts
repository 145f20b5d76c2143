import { Client, type ClientConfig, type PoolClient, type QueryConfig } from 'pg';

/** Each connection of the server keeps the plans of what was prepared on it. */
const MOST = 400;
const names = new Map<string, string>();

/** What the pool lends. */
export type LentClient = PoolClient & Pick<PooledClient, 'prepares'>;

/** A connection of the pool, for our own statements and TypeORM's alike. */
export class PooledClient extends Client {
  /**
   * Whether statements with values are prepared: in transactions that write, where planning takes several times as long as running what
   * touches a few rows.
   */
  prepares = false;

  constructor(config?: ClientConfig) {
    super(config);
    // The server may end a connection between the pool, which listens while it is idle, and who takes it: nobody would hear the
    // error then, and the process would end. Whoever uses the connection is told by the first query.
    this.on('error', () => undefined);
  }

  override query(query: unknown, values?: unknown, ...rest: unknown[]): never {
    this.gather();
    const isPrepared = this.prepares && typeof query === 'string' && Array.isArray(values);
    const args = [...(isPrepared ? [prepared(query, values)] : [query, values]), ...rest];
    return (super.query as (...args: unknown[]) => never).apply(this, args);
  }

  /** What is sent until the end of this turn of the event loop leaves in one packet: each write to the socket is a call of the kernel. */
  private gather(): void {
    const { stream } = this.connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

/**
 * A statement that each connection parses and plans once, however often it runs. Texts beyond the first {@link MOST} are
 * planned each time, as those of a statement that is put together anew for each caller would otherwise fill the server's memory.
 */
function prepared(text: string, values: readonly unknown[]): QueryConfig {
  let name = names.get(text);
  if (!name && names.size < MOST) {
    name = `yinhu_${names.size}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
