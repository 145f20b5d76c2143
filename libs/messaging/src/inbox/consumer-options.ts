import type { ServiceName } from '@yinhu/contracts/kernel';
import type { Database, ReadTransaction } from '@yinhu/database';
import type { Logger } from 'pino';
import type { Broker } from '../broker/broker.ts';
import type { OperationClient } from '../rpc/operation-client.ts';
import type { Reaction } from './reaction.ts';

/** What a service says of its consumer. */
export interface ConsumerDefinition {
  /** Services whose events are consumed. */
  readonly producers: readonly ServiceName[];
  /** Reactions to the aggregates that matter; events of others only pass by. */
  readonly on: readonly Reaction[];
  /**
   * Name of the inbox; a function, asked in each transaction, where it may change as the generation of a
   * projection does. Default: the durable's name.
   */
  readonly name?: string | ((tx: ReadTransaction) => string | Promise<string>);
  /** Most events applied in one transaction. Default 200. */
  readonly batch?: number;
  /**
   * Waits between attempts of an event that fails; when they are used up it becomes a dead letter. Default
   * 0.1, 0.5, 2 and 5 s.
   */
  readonly retryDelaysMs?: readonly number[];
  /** How often gaps are looked for. Default 1 s. */
  readonly sweepMs?: number;
}

export interface ConsumerOptions extends ConsumerDefinition {
  /** Name of the durable JetStream consumer: the service. Replicas share it. */
  readonly durable: string;
  readonly database: Database;
  readonly broker: Broker;
  readonly client: OperationClient;
  readonly logger: Logger;
}
