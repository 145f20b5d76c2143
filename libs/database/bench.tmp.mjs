import 'reflect-metadata';
import pg from 'pg';
import { readFileSync } from 'node:fs';
import { createDatabase } from '@yinhu/database';
const url = readFileSync('/tmp/yinhu-test-postgres-0/url','utf8');
const db = createDatabase({ url, service: 'filing', entities: [], poolSize: 4 });
if (process.argv[2] === 'pipe') db.dataSource.options.extra.pipeline = true;
await db.connect();
const call = () => ({ actor: { division: '36', role: 'x', organisationId: 'a', userId: 'u' }, at: new Date(), operation: 'x', requestId: 'r', traceparent: '00-abc-def-01', deadline: Date.now() + 5000 });
const run = async (name, n, conc, f) => { const t = process.hrtime.bigint(), c = process.cpuUsage(); let i = 0; await Promise.all(Array.from({ length: conc }, async () => { while (i++ < n) await f(); })); const s = Number(process.hrtime.bigint() - t) / 1e9; const u = process.cpuUsage(c); console.log(name, Math.round(n / s), '/s', 'cpu µs each', Math.round((u.user + u.system) / n)); };
const read = () => db.read(call(), (tx) => tx.one('SELECT 1 AS one WHERE $1 = 1', [1]));
await run('warm', 2000, 4, read);
for (let k = 0; k < 3; k++) { await run('read c1', 4000, 1, read); await run('read c4', 8000, 4, read); await run('bare c1', 4000, 1, () => db.dataSource.query('SELECT 1 AS one WHERE $1 = 1', [1])); }
await db.close();
