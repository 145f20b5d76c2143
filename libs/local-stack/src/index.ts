export { findNatsServer } from './nats/find-nats-server.ts';
export { type NatsOptions, type NatsServer, startNats } from './nats/start-nats.ts';
export { type DatabaseUrls, provisionServiceDatabases, type RolePasswords } from './postgres/provision-service-databases.ts';
export { type PostgresOptions, type PostgresServer, startPostgres } from './postgres/start-postgres.ts';
