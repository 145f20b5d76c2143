import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessName } from '@yinhu/contracts/system';
import {
  accountsOf,
  type BusEnvironment,
  type BusSecrets,
  busEnvironment,
  busSecrets,
  type NatsServer,
  startNats,
  withUser,
} from '@yinhu/local-stack';
import type { Broker } from '@yinhu/messaging';

export interface TestBroker {
  /** As the operator, who may do everything there. */
  readonly url: string;
  /** Prefix of subjects and streams, where the server is shared with others; '' on a server of its own. */
  readonly namespace: string;
  /** The server itself, to be killed or wiped. Throws where NATS_URL names one that is not ours. */
  readonly server: NatsServer;
  /** JetStream's files are in here. */
  readonly storeDir: string;
  /**
   * Connects as a process of ours, with its rights and its key, directly or through another address. Whoever
   * connects closes.
   */
  connectAs(
    name: ProcessName,
    through?: { readonly url?: string; readonly namespace?: string },
  ): Promise<Broker>;
  /** What a process is told of the bus. */
  environmentOf(name: ProcessName): BusEnvironment & { readonly YINHU_NAMESPACE: string };
  /** Starts the server again, where it was and with what is left of its store. The test stops it. */
  restart(): Promise<NatsServer>;
  stop(): Promise<void>;
}

/** For tests that reckon for seconds in the process of their services, and answer no ping meanwhile. */
const PATIENT = 'ping_interval: "30s"';

/**
 * A broker with JetStream for one test file: a server of its own, or a namespace on the one that NATS_URL
 * names. Without accounts whoever reaches it may do everything, and only keys tell the processes apart.
 */
export async function testBroker({ accounts = true, patient = false } = {}): Promise<TestBroker> {
  if (process.env.NATS_URL) return sharedBroker(process.env.NATS_URL);
  // `npm test` removes its folder, with whatever a killed test leaves running in it.
  const storeDir = mkdtempSync(join(process.env.YINHU_TEST_DIR ?? tmpdir(), 'yinhu-nats-'));
  const secrets = busSecrets();
  const options = {
    storeDir,
    program: process.env.YINHU_NATS_SERVER,
    config: `${patient ? PATIENT : ''}\n${accounts ? accountsOf(secrets) : ''}`,
    ...(accounts ? { operator: secrets.passwords.operator } : {}),
  };
  const server = await startNats(options);
  const stop = async () => {
    await server.stop();
    rmSync(storeDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    url: accounts ? withUser(server.url, 'operator', secrets.passwords.operator ?? '') : server.url,
    namespace: '',
    server,
    storeDir,
    ...processesOn(server.url, secrets, '', accounts),
    restart: () => startNats({ ...options, port: server.port }),
    stop,
  };
}

/** How a test connects that looks after the broker itself: sees every subject, purges, deletes. */
export function operatorOf({ url }: TestBroker): { servers: string; user?: string; pass?: string } {
  const { host, username, password } = new URL(url);
  return { servers: host, ...(username ? { user: username, pass: password } : {}) };
}

function sharedBroker(url: string): TestBroker {
  const notOurs = (): never => {
    throw new Error('this test needs a NATS server of its own: unset NATS_URL');
  };
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  return {
    url,
    namespace,
    ...processesOn(url, busSecrets(), namespace, false),
    restart: async () => notOurs(),
    get server() {
      return notOurs();
    },
    get storeDir() {
      return notOurs();
    },
    stop: async () => undefined,
  };
}

function processesOn(url: string, secrets: BusSecrets, namespace: string, hasAccounts: boolean) {
  const environmentOf = (name: ProcessName) => ({
    ...busEnvironment(name, { natsUrl: url, natsHasAccounts: hasAccounts }, secrets),
    YINHU_NAMESPACE: namespace,
  });
  const connectAs: TestBroker['connectAs'] = async (name, through = {}) => {
    // Loaded here because messaging brings Nest, which tests of the database alone need not wait for.
    const { connectBroker, Peers } = await import('@yinhu/messaging');
    const { NATS_URL, YINHU_PROCESS_KEY: privateKeys, YINHU_PUBLIC_KEYS: publicKeys } = environmentOf(name);
    const address = Object.assign(
      new URL(NATS_URL),
      through.url ? { host: new URL(through.url).host } : {},
    ).href;
    return connectBroker({
      url: address,
      namespace: through.namespace ?? namespace,
      peers: new Peers(name, { privateKeys, publicKeys }),
    });
  };
  return { environmentOf, connectAs };
}
