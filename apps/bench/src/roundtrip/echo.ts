// A process of its own, as a service is: answers every message on the subject with as many bytes as the benchmark's answer has.
import { connect } from '@nats-io/transport-node';

const [servers = '', subject = '', bytes = '0'] = process.argv.slice(2);
const answer = 'x'.repeat(Number(bytes));
const connection = await connect({ servers: servers.split(','), noAsyncTraces: true });
connection.subscribe(subject, { callback: (_, message) => void message.respond(answer) });
await connection.flush();
process.send?.('ready');
process.once('disconnect', () => process.exit());
