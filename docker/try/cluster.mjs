// Tries nats/nats.conf: three servers, a stream with three copies, and its leader killed.
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { until } from './until.mjs';
import { withCluster } from './with-cluster.mjs';

await withCluster(async ({ url, kill }) => {
  const connection = await connect({ servers: url.split(','), maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'EVT_TRIAL', subjects: ['evt.trial.>'], num_replicas: 3 });
  const client = jetstream(connection);
  const publish = (id) => client.publish('evt.trial.happened', 'it happened', { msgID: id, timeout: 2_000 }).catch(() => undefined);
  for (let i = 0; i < 100; i++) await publish(`before-${i}`);

  const { cluster } = await manager.streams.info('EVT_TRIAL');
  kill(cluster.leader);
  for (let i = 0; i < 100; i++) await until(`event ${i} is accepted without ${cluster.leader}`, () => publish(`after-${i}`));
  const { state } = await manager.streams.info('EVT_TRIAL');
  if (state.messages !== 200) throw new Error(`${state.messages} of 200 events are there`);
  await connection.close();
});
console.log('a cluster of three: a stream with three copies went on, whole, when its leader was killed');
