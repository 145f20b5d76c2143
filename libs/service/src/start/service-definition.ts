import type { Type } from '@nestjs/common';
import type { ServiceName } from '@yinhu/contracts/kernel';
import type { ConsumerDefinition } from '@yinhu/messaging';
import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';

/** Gives the instance of a provider of the service's module. */
export type Get = <T>(provider: abstract new (...args: never[]) => T) => T;

/** What one service is, as told to `runService`. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  /**
   * Nest module with the controllers and providers. What `ServiceKit` provides may be injected everywhere in
   * it.
   */
  readonly module: Type;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** The service keeps files: `FILES` may be injected, and the environment must say where they lie. */
  readonly files?: boolean;
  /**
   * Reactions to other services' events. Asked once the module is there, so that reactions can use its
   * providers.
   */
  readonly consumer?: (get: Get) => ConsumerDefinition;
}
