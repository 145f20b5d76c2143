import { DiscardPolicy, jetstream, jetstreamManager, type StoredMsg } from '@nats-io/jetstream';
import { connect, headers, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import type { Stage } from '../stage/stage.ts';

/** A connection past the faulty network, as whoever looks after the broker. */
export async function asOperator<T>(
  stage: Stage,
  act: (connection: NatsConnection) => Promise<T>,
): Promise<T> {
  const { host, username, password } = new URL(stage.natsUrl);
  const account = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {};
  const connection = await connect({ servers: host, name: 'faults', ...account });
  try {
    return await act(connection);
  } finally {
    await connection.close();
  }
}

export async function streamsOf(connection: NatsConnection): Promise<string[]> {
  const manager = await jetstreamManager(connection);
  const names: string[] = [];
  for await (const name of manager.streams.names()) if (name.includes('EVT_')) names.push(name);
  return names;
}

/** Lets no event in while something goes on. */
export async function fillStreams(
  connection: NatsConnection,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const manager = await jetstreamManager(connection);
  const names = await streamsOf(connection);
  const before = await Promise.all(names.map(async (name) => (await manager.streams.info(name)).config));
  for (const { name } of before)
    await manager.streams.update(name, { max_msgs: 1, discard: DiscardPolicy.New });
  try {
    await meanwhile();
  } finally {
    for (const { name, max_msgs, discard } of before)
      await manager.streams.update(name, { max_msgs, discard });
  }
}

/** The last events of every stream, as they are stored. */
export async function storedEvents(connection: NatsConnection, ofEach: number): Promise<StoredMsg[]> {
  const manager = await jetstreamManager(connection);
  const stored: StoredMsg[] = [];
  for (const name of await streamsOf(connection)) {
    const { first_seq: first, last_seq: last } = (await manager.streams.info(name)).state;
    for (let seq = Math.max(first, 1, last - ofEach + 1); seq <= last; seq++) {
      const message = await manager.streams.getMessage(name, { seq });
      if (message) stored.push(message);
    }
  }
  return stored;
}

/** Publishes what was stored once more, past JetStream's own recognition of what it has. */
export async function publishAgain(
  connection: NatsConnection,
  messages: readonly StoredMsg[],
): Promise<void> {
  const client = jetstream(connection);
  for (const { subject, data, header } of messages)
    await client.publish(subject, data, { headers: withoutId(header) });
}

function withoutId(header: MsgHdrs): MsgHdrs {
  const kept = headers();
  for (const [name, values] of header)
    if (name !== 'Nats-Msg-Id') for (const value of values) kept.append(name, value);
  return kept;
}
