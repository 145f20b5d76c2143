import { join } from 'node:path';
import { cachePlaces, writablePlace } from '../processes/cache-places.ts';
import { findProgram } from '../processes/find-program.ts';
import { say } from '../terminal/language.ts';
import { fetchNatsServer } from './fetch-nats-server.ts';

export interface FindNatsOptions {
  /** Where a fetched copy is kept; beside the project, or where that cannot be written to, unless given. */
  cacheDir?: string;
  /** Names to look for before fetching. */
  names?: string[];
}

/**
 * The path of a nats-server program: the one named by YINHU_NATS_SERVER, on the path, fetched before, or
 * fetched now. Throws one sentence that says what to do when there is none to be had.
 */
export async function findNatsServer({
  cacheDir,
  names = ['nats-server'],
}: FindNatsOptions = {}): Promise<string> {
  const configured = process.env.YINHU_NATS_SERVER;
  if (configured) return configured;
  const folders = cacheDir === undefined ? cachePlaces().map((place) => join(place, 'nats')) : [cacheDir];
  const fetchedBefore = folders.flatMap((folder) => [
    join(folder, 'usr/sbin/nats-server'),
    join(folder, 'nats-server'),
  ]);
  const present = [...names, ...fetchedBefore].map(findProgram).find((path) => path !== undefined);
  const program = present ?? (await fetchNatsServer(cacheDir ?? join(writablePlace(), 'nats')));
  if (program) return program;
  throw new Error(
    say({
      en: 'nats-server was not found and could not be fetched: install it (Debian, Ubuntu: sudo apt-get install nats-server; macOS: brew install nats-server; others: https://nats.io/download), or set NATS_URL to a running server with JetStream.',
      zh: '没有找到 nats-server，也无法自动获取：请先安装（Debian、Ubuntu：sudo apt-get install nats-server；macOS：brew install nats-server；其他系统：https://nats.io/download），或把 NATS_URL 设为已启用 JetStream 的服务器。',
    }),
  );
}
