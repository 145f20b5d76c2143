// Tries nats/nats.conf: three servers, nobody let in without an account, a stream with three copies, and its
// leader killed.
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { until } from './until.mjs';
import { withCluster } from './with-cluster.mjs';

await withCluster(async ({ operator, secrets, kill }) => {
  const connection = await connect({ ...operator, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  for (const stranger of [
    {},
    { user: 'filing', pass: 'guessed' },
    { user: 'route', pass: secrets.NATS_ROUTE_PASSWORD },
  ]) {
    const refused = await connect({ servers: operator.servers, maxReconnectAttempts: 0, ...stranger }).then(
      () => false,
      () => true,
    );
    if (!refused) throw new Error(`the cluster let in ${stranger.user ?? 'somebody without a name'}`);
  }
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'EVT_TRIAL', subjects: ['evt.trial.>'], num_replicas: 3 });
  const client = jetstream(connection);
  const publish = (id) =>
    client.publish('evt.trial.happened', 'it happened', { msgID: id, timeout: 2_000 }).catch(() => undefined);
  for (let i = 0; i < 100; i++) await publish(`before-${i}`);

  const { cluster } = await manager.streams.info('EVT_TRIAL');
  kill(cluster.leader);
  for (let i = 0; i < 100; i++)
    await until(`event ${i} is accepted without ${cluster.leader}`, () => publish(`after-${i}`));
  const { state } = await manager.streams.info('EVT_TRIAL');
  if (state.messages !== 200) throw new Error(`${state.messages} of 200 events are there`);
  await connection.close();
});
console.log('a cluster of three: a stream with three copies went on, whole, when its leader was killed');
