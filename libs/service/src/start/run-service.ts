import { createLogger } from '../logs/logger.ts';
import type { ServiceDefinition } from './service-definition.ts';
import { startService } from './start-service.ts';

/** Longest that a stop may take before the process ends anyway. */
const STOP_WITHIN_MS = 15_000;

/**
 * The whole of a service's process: starts it from the environment, tells the parent (`{type: 'ready',
 * healthPort}`) when it answers, and on SIGTERM, SIGINT or the parent's end finishes what it holds and
 * leaves.
 */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const logger = createLogger(definition.name);
  const fail = (message: string) => (error: unknown) => {
    logger.fatal({ err: error }, message);
    process.exit(1);
  };
  process.on('uncaughtException', fail('uncaught exception'));
  process.on('unhandledRejection', fail('unhandled rejection'));
  const stopRequested = stopRequest();
  const service = await startService(definition, process.env).catch(fail('the service did not start'));
  process.send?.({ type: 'ready', healthPort: service.healthPort });
  await stopRequested;
  setTimeout(fail('stopping took too long'), STOP_WITHIN_MS).unref();
  await service.stop();
  process.exit(0);
}

function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    process.once('disconnect', resolve);
  });
}
