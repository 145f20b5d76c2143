import type { Operation } from '@yinhu/contracts/kernel';
import type { FileStore } from '@yinhu/files';
import type { Broker, OperationClient } from '@yinhu/messaging';
import type { ActorVerifier } from '@yinhu/service';
import type { Logger } from 'pino';
import type { HttpMetrics } from './http-metrics.ts';
import type { Readiness } from './readiness.ts';
import type { Settings } from './settings.ts';

/**
 * Everything the gateway is made of; main.ts makes it from the environment, tests from parts of their own.
 */
export interface GatewayOptions {
  readonly operations: readonly Operation[];
  readonly broker: Broker;
  readonly client: OperationClient;
  readonly verifier: ActorVerifier;
  readonly readiness: Readiness;
  readonly files: FileStore;
  readonly logger: Logger;
  readonly metrics: HttpMetrics;
  readonly settings: Settings;
}

export const OPTIONS = Symbol('GatewayOptions');
export const LOGGER = Symbol('Logger');
