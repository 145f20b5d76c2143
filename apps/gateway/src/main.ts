import { OPERATIONS } from '@yinhu/contracts';
import { openFileStore } from '@yinhu/files';
import { connectBroker, OperationClient } from '@yinhu/messaging';
import {
  AccessWatch,
  ActorVerifier,
  createLogger,
  keysOfIdentity,
  peersOf,
  readEnvironment,
  ServiceTokens,
} from '@yinhu/service';
import { createGateway } from './gateway.ts';
import { HttpMetrics } from './http-metrics.ts';
import { Readiness } from './readiness.ts';
import { Settings } from './settings.ts';

/** Longest that a stop may take before the process ends anyway. */
const STOP_WITHIN = 15_000;

const settings = readEnvironmentOrExit();
const logger = createLogger('gateway', settings.LOG_LEVEL);

const fail = (message: string) => (error: unknown) => {
  logger.fatal({ err: error }, message);
  process.exit(1);
};
process.on('uncaughtException', fail('uncaught exception'));
process.on('unhandledRejection', fail('unhandled rejection'));
const stopRequested = new Promise<void>((resolve) => {
  process.once('SIGTERM', resolve);
  process.once('SIGINT', resolve);
  process.once('disconnect', resolve);
});

const metrics = new HttpMetrics();
const peers = peersOf('gateway', settings, { logger, metrics });
const broker = await connectBroker({
  url: settings.NATS_URL,
  namespace: settings.YINHU_NAMESPACE,
  peers,
  logger,
});
const tokens = new ServiceTokens(peers);
const client = new OperationClient(broker, { serviceToken: (audience) => tokens.token(audience) });
const app = await createGateway({
  operations: OPERATIONS,
  broker,
  client,
  verifier: new ActorVerifier(keysOfIdentity(client), new AccessWatch(broker, client, logger).check),
  readiness: new Readiness(broker, client),
  files: openFileStore(process.env),
  logger,
  metrics,
  settings,
});
await app.listen(settings.PORT, settings.HOST).catch(fail(`port ${settings.PORT} cannot be listened on`));
logger.info({ url: await app.getUrl() }, 'ready');
process.send?.({ type: 'ready', port: portOf(await app.getUrl()) });

await stopRequested;
setTimeout(fail('stopping took too long'), STOP_WITHIN).unref();
await app.close();
await broker.close();
logger.info('stopped');
process.exit(0);

function portOf(url: string): number {
  return Number(new URL(url).port);
}

function readEnvironmentOrExit(): Settings {
  try {
    return readEnvironment(Settings, process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
