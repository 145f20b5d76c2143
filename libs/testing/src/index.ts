export { operatorOf, type TestBroker, testBroker } from './broker/test-broker.ts';
export { eventually } from './eventually.ts';
export { type OnSent, startTcpProxy, type TcpProxy } from './faults/tcp-proxy.ts';
export { describeGuards, type GuardAttempts } from './guards/describe-guards.ts';
export { copyOf } from './guards/guards.ts';
export { possibleSteps } from './possible-steps.ts';
export { withClient } from './postgres/admin.ts';
export { overtaken } from './postgres/overtaken.ts';
export { testPostgresUrl } from './postgres/shared-postgres.ts';
export { blankTestDatabase, type TestDatabase, testDatabase } from './postgres/test-database.ts';
export { databaseWithHistory } from './schema/database-with-history.ts';
export { runRecorded } from './schema/run-recorded.ts';
export { schemaText } from './schema/schema-text.ts';
export {
  serveKeys,
  startTestService,
  type TestCallOptions,
  type TestService,
  type TestServiceOptions,
} from './service/start-test-service.ts';
export { testCall } from './service/test-call.ts';
export { type TestTokens, testActor, testTokens } from './service/test-tokens.ts';
