// A process of its own, as a service is: answers every message on the subject with as many bytes as the
// benchmark's answer has.
import { connect } from '@nats-io/transport-node';
import { serversOf } from '@yinhu/messaging';

const [url = '', subject = '', bytes = '0'] = process.argv.slice(2);
const answer = 'x'.repeat(Number(bytes));
const connection = await connect({ ...serversOf(url), noAsyncTraces: true });
connection.subscribe(subject, { callback: (_, message) => void message.respond(answer) });
await connection.flush();
process.send?.('ready');
process.once('disconnect', () => process.exit());
