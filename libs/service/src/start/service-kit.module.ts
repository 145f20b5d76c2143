import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Database } from '@yinhu/database';
import { Broker, deadLetterController, OperationClient, outboxController, Relay } from '@yinhu/messaging';
import { Schedule } from '../schedule/schedule.ts';
import { ActorVerifier } from '../tokens/actor-verifier.ts';
import type { ServiceParts } from './service-parts.ts';

/** Injection token of the pino logger. */
export const LOGGER = Symbol('Logger');
/** Injection token of the `FileStore`, in services whose definition asks for it. */
export const FILES = Symbol('Files');
/** Injection token of the environment the service was started with. */
export const ENVIRONMENT = Symbol('Environment');

@Global()
@Module({})
class ServiceKitModule {}

/** Global module: everything a use case may have injected, and the operations that every service answers. */
export function serviceKit(parts: ServiceParts): DynamicModule {
  const {
    name,
    module,
    database,
    broker,
    client,
    relay,
    schedule,
    verifier,
    logger,
    environment,
    files,
    consumers,
  } = parts;
  const provided = [
    { provide: Database, useValue: database },
    { provide: Broker, useValue: broker },
    { provide: OperationClient, useValue: client },
    { provide: Relay, useValue: relay },
    { provide: Schedule, useValue: schedule },
    { provide: ActorVerifier, useValue: verifier },
    { provide: LOGGER, useValue: logger },
    { provide: ENVIRONMENT, useValue: environment },
    ...(files ? [{ provide: FILES, useValue: files }] : []),
  ];
  return {
    module: ServiceKitModule,
    imports: [module],
    controllers: [outboxController(name, relay), deadLetterController(name, database, consumers)],
    providers: provided,
    exports: provided.map(({ provide }) => provide),
  };
}
