import type { ServiceName } from '@yinhu/contracts/kernel';
import type { Logger } from 'pino';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { PooledClient } from './pooled-client.ts';
import { SilenceWatch } from './silence-watch.ts';
import { typeParsers } from './type-parsers.ts';

export interface DatabaseOptions {
  /** The application role's URL: it must not own the tables, or row-level security would not hold. */
  readonly url: string;
  readonly service: ServiceName;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly logger?: Logger;
  /** Connections at most; 10 unless given. */
  readonly poolSize?: number;
}

/** Below the five seconds that a caller waits: a server that cannot be reached is told as that. */
const CONNECT_TIMEOUT_MS = 4_000;
const STATEMENT_TIMEOUT_MS = 60_000;
/** What may pass between the server's end of a statement and our hearing of it. */
const TIMEOUT_HEARD_MS = 5_000;
/** The kernel asks a connection that is at rest for so long whether it is still there. */
const KEEP_ALIVE_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
/**
 * A new connection has to plan again what an old one has prepared: one that was used lately is kept over the
 * pauses of a day's work.
 */
const IDLE_MS = 5 * 60_000;

/** Ends with what it watches over: `watch.stop()` when the source is destroyed. */
export function createDataSource({ url, service, entities, logger, poolSize = 10 }: DatabaseOptions) {
  const applicationName = `yinhu-${service}`;
  const longestStatementMs = STATEMENT_TIMEOUT_MS + TIMEOUT_HEARD_MS;
  const watch = new SilenceWatch({ url, applicationName, longestStatementMs, logger });
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    synchronize: false,
    installExtensions: false,
    entities: entities as DataSourceOptions['entities'],
    poolErrorHandler: (error: Error) =>
      logger?.warn({ error: error.message }, 'a connection to PostgreSQL was lost'),
    extra: {
      Client: PooledClient,
      watch,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      types: typeParsers,
      // Queries are sent without waiting for those before them.
      pipeline: true,
      idleTimeoutMillis: IDLE_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    },
  });
  return { source, watch };
}
