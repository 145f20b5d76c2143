import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { testBroker, testDatabase, testTokens } from '@yinhu/testing';
import { thingsService, things } from '../test/things.ts';
import { connectBroker, OperationClient } from '@yinhu/messaging';

const [broker, database, tokens] = await Promise.all([testBroker(), testDatabase('filing', thingsService.migrations), testTokens()]);
const env = { PATH: process.env.PATH, DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl, NATS_URL: broker.url, YINHU_INTERNAL_KEY: tokens.internalKey, LOG_LEVEL: 'warn' };
const t = Date.now();
const child = spawn(process.execPath, [...(process.env.FLAGS ?? '').split(' ').filter(Boolean), new URL('./service/test/things.main.js', import.meta.url).pathname], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
await new Promise((r) => child.on('message', r));
console.log('ready after', Date.now() - t);
const rss = () => { const s = readFileSync(`/proc/${child.pid}/status`, 'utf8'); return (s.match(/Vm(HWM|RSS):.*|Rss\w+:.*/g) ?? []).join(' ').replace(/\s+/g, ' '); };
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
await sleep(3000); console.log('idle 3s', rss());
await sleep(12000); console.log('idle 15s', rss());
const b = await connectBroker({ url: broker.url, name: 'm' });
const c = new OperationClient(b);
for (const conc of [1, 32]) {
  const n = conc === 1 ? 3000 : 20000; const t0 = Date.now(); let i = 0;
  await Promise.all(Array.from({ length: conc }, async () => { while (i++ < n) await c.call(things.echo, { text: 'x' }); }));
  console.log('concurrency', conc, Math.round(n / ((Date.now() - t0) / 1000)), 'calls/s', rss());
}
await sleep(5000); console.log('after load', rss());
child.kill('SIGTERM'); const t1 = Date.now(); await new Promise((r) => child.on('exit', r)); console.log('stopped in', Date.now() - t1);
await b.close(); await database.drop(); await broker.stop();
