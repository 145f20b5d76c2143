export { accountsConfig, BROKER_USERS, withUser } from './nats/accounts.ts';
export { findNatsServer } from './nats/find-nats-server.ts';
export { type KeyPair, keyPairs, publicKeysText } from './nats/key-pairs.ts';
export { type NatsOptions, type NatsServer, startNats } from './nats/start-nats.ts';
export { findPgbench, type Pgbench } from './postgres/find-pgbench.ts';
export {
  type DatabaseUrls,
  provisionServiceDatabases,
  type RolePasswords,
} from './postgres/provision-service-databases.ts';
export { type PostgresOptions, type PostgresServer, startPostgres } from './postgres/start-postgres.ts';
export { findFreePort } from './processes/free-port.ts';
export {
  accountsOf,
  type BusEnvironment,
  type BusSecrets,
  busEnvironment,
  busSecrets,
} from './stack/bus-secrets.ts';
export type { Programs, ServiceDefinition } from './stack/service-definition.ts';
export { yinhuPrograms } from './stack/service-definition.ts';
export { type RunningYinhu, startYinhu, type YinhuOptions } from './stack/start-yinhu.ts';
