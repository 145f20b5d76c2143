import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess } from '../processes/process-identity.ts';
import { acquireLock } from './lock.ts';

const directory = mkdtempSync(join(tmpdir(), 'yinhu-lock-'));
const path = join(directory, 'yinhu.lock');

afterEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

test('a lock whose holder lives is refused with its process and address', () => {
  const lock = acquireLock(path);
  lock.tellUrl('http://127.0.0.1:8080');
  expect(() => acquireLock(path)).toThrow(`process ${process.pid}, http://127.0.0.1:8080`);
  lock.release();
  acquireLock(path).release();
  expect(readdirSync(directory)).toEqual([]);
});

test('a lock whose holder is dead is taken over', async () => {
  const holder = spawn('sleep', ['60']);
  const identity = identifyProcess(holder.pid as number);
  writeFileSync(path, JSON.stringify(identity));
  expect(() => acquireLock(path)).toThrow(String(holder.pid));
  holder.kill('SIGKILL');
  await new Promise((resolve) => holder.once('exit', resolve));
  acquireLock(path).release();
});

test('a lock whose pid is another process by now is taken over', () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: 'in another life' }));
  acquireLock(path).release();
});

test('a lock that cannot be read is taken over', () => {
  writeFileSync(path, '{"pid":');
  acquireLock(path).release();
});
