// Starts both servers in a data folder, asks each something, and stops them: start-servers.mjs <data folder>
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startNats, startPostgres } from '../dist/index.js';

const [dataDir] = process.argv.slice(2);
const postgres = await startPostgres({ dataDir, fast: true });
const nats = await startNats({ storeDir: join(dataDir, 'nats') });
const client = new pg.Client({ connectionString: postgres.url });
await client.connect();
const { rows } = await client.query('SELECT version()');
await client.end();
const isListening = await new Promise((resolve) => {
  const socket = connect(nats.port, '127.0.0.1').once('error', () => resolve(false));
  socket.once('data', () => resolve(true)).once('data', () => socket.destroy());
});
await nats.stop();
await postgres.stop();
console.log(JSON.stringify({ version: rows[0].version, isListening }));
