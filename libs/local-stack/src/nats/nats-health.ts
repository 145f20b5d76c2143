import { DiscardPolicy, jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { connect, type NatsConnection, TimeoutError } from '@nats-io/transport-node';

const answerWithinMs = 5_000;
/** A stream of our own, of one message, which is written anew with each question. */
const question = { name: 'YINHU_SUPERVISOR', subject: 'yinhu.supervisor.question' };

/**
 * Has JetStream tell its streams, keep a message and confirm it; rejects when a restart is called for. One
 * that ran into the end of the disk does not answer ever again. One that refuses is left alone, and calls
 * between services with it, unless it `hasRoomNow` for more than it was allowed when it was started.
 */
export async function natsAnswers(url: string, hasRoomNow: () => boolean): Promise<void> {
  const { username, password, host } = new URL(url);
  const account = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {};
  const connection = await connect({
    servers: host,
    name: 'supervisor',
    timeout: answerWithinMs,
    reconnect: false,
    ...account,
  });
  try {
    await askJetStream(connection);
  } catch (error) {
    if (error instanceof TimeoutError || hasRoomNow()) throw error;
  } finally {
    await connection.close();
  }
}

async function askJetStream(connection: NatsConnection): Promise<void> {
  const manager = await jetstreamManager(connection, { timeout: answerWithinMs, checkAPI: false });
  // Looks into every stream: one that stands still does not keep others from being written to.
  await manager.getAccountInfo();
  await manager.streams.add({
    name: question.name,
    subjects: [question.subject],
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_msgs: 1,
  });
  await jetstream(connection).publish(question.subject, undefined, { timeout: answerWithinMs });
}
