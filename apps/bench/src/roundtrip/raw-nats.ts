import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { connect } from '@nats-io/transport-node';
import { serversOf } from '@yinhu/messaging';

export interface RawNats {
  /** One request and its answer. */
  exchange(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Bare request-reply with a process that does nothing but answer, in messages of the sizes that the reads
 * have.
 */
export async function connectRawNats(
  natsUrl: string,
  question: string,
  answerBytes: number,
): Promise<RawNats> {
  const subject = `bench.echo.${randomUUID()}`;
  const responder = fork(fileURLToPath(new URL('echo.js', import.meta.url)), [
    natsUrl,
    subject,
    String(answerBytes),
  ]);
  await once(responder, 'message');
  const connection = await connect({ ...serversOf(natsUrl), noAsyncTraces: true });
  return {
    exchange: () => connection.request(subject, question, { timeout: 5_000 }),
    async close() {
      await connection.close();
      responder.disconnect();
      await once(responder, 'exit');
    },
  };
}
