import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsServer, startNats } from '@yinhu/local-stack';

export interface TestBroker {
  readonly url: string;
  /** Prefix of subjects and streams, where the server is shared with others; '' on a server of its own. */
  readonly namespace: string;
  /** The server itself, to be killed or wiped. Throws where NATS_URL names one that is not ours. */
  readonly server: NatsServer;
  /** JetStream's files are in here. */
  readonly storeDir: string;
  stop(): Promise<void>;
}

/** A broker with JetStream for one test file: a server of its own, or a namespace on the one that NATS_URL names. */
export async function testBroker(): Promise<TestBroker> {
  if (process.env.NATS_URL) return sharedBroker(process.env.NATS_URL);
  // `npm test` removes its folder, with whatever a killed test leaves running in it.
  const storeDir = mkdtempSync(join(process.env.YINHU_TEST_DIR ?? tmpdir(), 'yinhu-nats-'));
  const server = await startNats({ storeDir, program: process.env.YINHU_NATS_SERVER });
  const stop = async () => {
    await server.stop();
    rmSync(storeDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url: server.url, namespace: '', server, storeDir, stop };
}

function sharedBroker(url: string): TestBroker {
  const notOurs = (): never => {
    throw new Error('this test needs a NATS server of its own: unset NATS_URL');
  };
  return {
    url,
    namespace: `test-${randomBytes(6).toString('hex')}`,
    get server() {
      return notOurs();
    },
    get storeDir() {
      return notOurs();
    },
    stop: async () => undefined,
  };
}
