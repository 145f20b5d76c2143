export { createLogger } from './logs/logger.ts';
export { type Environment, readEnvironment } from './start/environment.ts';
export { runService } from './start/run-service.ts';
export type { Get, ServiceDefinition } from './start/service-definition.ts';
export { ENVIRONMENT, FILES, LOGGER } from './start/service-kit.module.ts';
export { type RunningService, startService as startServiceInProcess } from './start/start-service.ts';
export { ACTOR_TOKEN_SECONDS, type SigningKey, signActorToken } from './tokens/actor-token.ts';
export { ActorVerifier, type KeySource, keysOfIdentity } from './tokens/actor-verifier.ts';
export { ServiceTokens } from './tokens/service-tokens.ts';
