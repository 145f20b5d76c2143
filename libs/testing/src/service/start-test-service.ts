import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newIdempotencyKey } from '@yinhu/contracts/client';
import { IDENTITY } from '@yinhu/contracts/identity';
import {
  type Actor,
  type Operation,
  type OutputOf,
  type RequestOf,
  type ServiceName,
  takesKey,
} from '@yinhu/contracts/kernel';
import type { Database, OutboxEnvelope } from '@yinhu/database';
import { type FileStore, openFileStore } from '@yinhu/files';
import type { Broker, OperationClient } from '@yinhu/messaging';
import type { RunningService, ServiceDefinition } from '@yinhu/service';
import { type TestBroker, testBroker } from '../broker/test-broker.ts';
import { type TestDatabase, testDatabase } from '../postgres/test-database.ts';
import { type TestTokens, testTokens } from './test-tokens.ts';

/**
 * How long a test waits for an answer: deadlines are not what it is about, and the machine may be a slow one.
 */
const PATIENCE_MS = 60_000;

export interface TestServiceOptions extends ServiceDefinition {
  /** Further environment, or other values. */
  readonly env?: Record<string, string>;
  /** Of another service in the same test, so that the two can talk; the caller stops it. */
  readonly broker?: TestBroker;
  readonly tokens?: TestTokens;
  /** Where the service finds its servers, instead of at these URLs: behind proxies, for example. */
  readonly network?: { postgres?(url: string): Promise<string>; nats?(url: string): Promise<string> };
}

export interface TestCallOptions {
  /** Who calls; what is not named is that of a county reviewer in Chongyi. Absent: nobody is signed in. */
  readonly as?: Partial<Actor>;
  /** A token instead of `as`, for example one that identity gave. */
  readonly token?: string;
  readonly idempotencyKey?: string;
  readonly effectiveAt?: string;
  /** How long to wait for the answer; a minute unless given. */
  readonly timeoutMs?: number;
}

export interface TestService {
  /** Calls through the broker, as the gateway does. An operation for services only is called as one. */
  call<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options?: TestCallOptions,
  ): Promise<OutputOf<Op>>;
  readonly database: Database;
  /** All events announced so far, the earliest first. */
  events(): Promise<OutboxEnvelope[]>;
  /**
   * Where a service that keeps files finds them: a folder of this test's own, in which the test plays the
   * gateway's part.
   */
  readonly files: FileStore;
  readonly service: RunningService;
  readonly testDatabase: TestDatabase;
  readonly broker: TestBroker;
  readonly tokens: TestTokens;
  stop(): Promise<void>;
}

/**
 * A whole service in this process, on a database and (unless given) a broker of its own. Identity's keys are
 * served in its stead.
 */
export async function startTestService({
  env,
  broker: given,
  tokens: known,
  network,
  ...definition
}: TestServiceOptions): Promise<TestService> {
  process.env.YINHU_CHECK_OUTPUT ??= '1';
  const { startServiceInProcess } = await import('@yinhu/service');
  const tokens = known ?? (await testTokens());
  const database = await testDatabase(definition.name, definition.migrations);
  const broker = given ?? (await testBroker({ patient: true }));
  const caller = await connectCaller(broker, tokens, definition.name);
  const folder = mkdtempSync(join(tmpdir(), 'yinhu-test-files-'));
  const files = { YINHU_FILES_URL: pathToFileURL(folder).href };
  const told = environmentOf(definition.name, database, broker);
  const servers = {
    DATABASE_URL: (await network?.postgres?.(database.appUrl)) ?? database.appUrl,
    NATS_URL: (await network?.nats?.(told.NATS_URL)) ?? told.NATS_URL,
  };
  const service = await startServiceInProcess(definition, { ...told, ...servers, ...files, ...env });
  return {
    call: async (operation, input, { as, token, ...options } = {}) =>
      caller.clientFor(operation).call(operation, input, {
        timeoutMs: PATIENCE_MS,
        // As our clients do.
        idempotencyKey: takesKey(operation) ? newIdempotencyKey() : undefined,
        ...options,
        token: as ? await tokens.actorToken(as) : token,
      }),
    database: service.database,
    events: async () =>
      (
        await service.database.system('36', (tx) =>
          tx.query<Stored>('SELECT envelope FROM outbox ORDER BY seq'),
        )
      ).map(({ envelope }) => envelope),
    files: openFileStore(files),
    service,
    testDatabase: database,
    broker,
    tokens,
    stop: async () => {
      await service.stop();
      await caller.close();
      await database.drop();
      rmSync(folder, { recursive: true });
      if (!given) await broker.stop();
    },
  };
}

interface Stored {
  readonly envelope: OutboxEnvelope;
}

const environmentOf = (name: ServiceName, database: TestDatabase, broker: TestBroker) => ({
  MIGRATION_DATABASE_URL: database.ownerUrl,
  ...broker.environmentOf(name),
  HEALTH_PORT: '0',
  YINHU_MASTER_KEY: randomBytes(32).toString('base64'),
  YINHU_DATA_KEY: randomBytes(32).toString('base64'),
  YINHU_CHECK_OUTPUT: '1',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
});

/**
 * The test's own connections: it calls as the gateway, what is for services only as oversight (which has to
 * do with all), and answers for identity where identity is not the service under test.
 */
async function connectCaller(broker: TestBroker, tokens: TestTokens, tested: ServiceName) {
  const [{ OperationClient }, { ServiceTokens }] = await Promise.all([
    import('@yinhu/messaging'),
    import('@yinhu/service'),
  ]);
  const [gateway, service] = await Promise.all([broker.connectAs('gateway'), broker.connectAs('oversight')]);
  const clients = [gateway, service].map((connection) => {
    const serviceTokens = new ServiceTokens(connection.peers);
    return new OperationClient(connection, { serviceToken: (audience) => serviceTokens.token(audience) });
  }) as [OperationClient, OperationClient];
  const identity = tested === 'identity' ? undefined : await serveKeys(broker, tokens);
  return {
    clientFor: (operation: Operation) => clients[operation.access === 'service' ? 1 : 0],
    close: async () =>
      void (await Promise.all([gateway, service, identity].map((connection) => connection?.close()))),
  };
}

/**
 * Answers for identity where it is not there: with the public key of the test's tokens, and that nobody's
 * access has ended. Whoever asks for it closes it.
 */
export async function serveKeys(broker: TestBroker, tokens: TestTokens): Promise<Broker> {
  const { answer } = await import('@yinhu/messaging');
  const identity = await broker.connectAs('identity');
  const answers: readonly (readonly [Operation, unknown])[] = [
    [IDENTITY.keys.list, await tokens.keys()],
    [IDENTITY.access.ended, { ended: [] }],
  ];
  for (const [operation, data] of answers) {
    const text = JSON.stringify({ ok: true, data });
    identity.connection.subscribe(identity.subject(operation.subject), {
      callback: (_, message) => void answer(operation, message, text, identity.peers, true),
    });
  }
  await identity.connection.flush();
  return identity;
}
