/// <reference path="../../test/s3rver.d.ts" />
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import S3rver from 's3rver';
import { type FileStore, NoSuchFile } from './file-store.ts';
import { openFileStore } from './open-file-store.ts';

let folder: string;
let s3: S3rver;
let s3Url: string;
const stores: Record<string, FileStore> = {};
const keys = { YINHU_FILES_S3_KEY: 'S3RVER', YINHU_FILES_S3_SECRET: 'S3RVER' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinhu-files-'));
  const directory = join(folder, 's3');
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'yinhu' }],
  });
  const { port } = await s3.run();
  s3Url = `s3://yinhu?endpoint=http://127.0.0.1:${port}&region=us-east-1`;
  await mkdir(join(folder, 'disk'));
  stores.disk = openFileStore({ YINHU_FILES_URL: pathToFileURL(join(folder, 'disk')).href });
  stores.s3 = openFileStore({ YINHU_FILES_URL: s3Url, ...keys });
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

const keyOf = (operation = 'filing/things.attach') => `${operation}/2019/11/${randomUUID()}`;
const read = async (store: FileStore, key: string) => buffer(await store.get(key));
const listed = async (store: FileStore, prefix: string) => {
  const found = [];
  for await (const { key, modifiedAt } of store.list(prefix)) {
    expect(Math.abs(Date.now() - modifiedAt.getTime())).toBeLessThan(60_000);
    found.push(key);
  }
  return found.sort();
};

/** The first half of 200,000 bytes, then an error once it has arrived. */
const breakingOff = (arrived?: Promise<unknown>): Readable =>
  Readable.from(
    (async function* () {
      yield Buffer.alloc(100_000);
      await arrived;
      throw new Error('gone');
    })(),
  );

describe.each(['disk', 's3'])('a file store on %s', (name) => {
  const store = () => stores[name] as FileStore;

  it('gives back what was put, whole or streamed, with or without its size told', async () => {
    const bytes = randomBytes(3_000_000);
    const [whole, streamed, unsized] = [keyOf(), keyOf(), keyOf()];
    await store().put(whole, bytes);
    await store().put(streamed, Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), bytes.length);
    await store().put(unsized, Readable.from([bytes]));
    for (const key of [whole, streamed, unsized]) expect((await read(store(), key)).equals(bytes)).toBe(true);
  });

  it('says that a file is not there, and deletes one twice', async () => {
    const key = keyOf();
    await expect(store().get(key)).rejects.toThrow(NoSuchFile);
    await store().put(key, Buffer.from('x'));
    await store().delete(key);
    await store().delete(key);
    await expect(store().get(key)).rejects.toThrow(NoSuchFile);
  });

  it('lists the files below a prefix, and no others', async () => {
    const below = [keyOf('filing/lists.attach'), keyOf('filing/lists.attach'), keyOf('filing/lists.attach')];
    for (const key of [...below, keyOf('filing/lists.attach-else')]) await store().put(key, Buffer.from(key));
    expect(await listed(store(), 'filing/lists.attach/')).toEqual(below.sort());
    expect(await listed(store(), 'filing/nothing/')).toEqual([]);
  });

  it('lists more than one page of them', async () => {
    await Promise.all(
      Array.from({ length: 1005 }, () => store().put(keyOf('filing/many'), Buffer.from('x'))),
    );
    expect(await listed(store(), 'filing/many/')).toHaveLength(1005);
  }, 120_000);

  it.each([
    '../secret',
    '/etc/passwd',
    'a/../b',
    'a//b',
    '.incoming/x',
    'a/.b',
    'a\\b',
    'A',
    'a/',
    '',
    'a\u0000',
    'x'.repeat(201),
  ])('takes no key that could lead elsewhere: %j', async (key) => {
    await expect(store().put(key, Buffer.from('x'))).rejects.toThrow(TypeError);
    await expect(store().get(key)).rejects.toThrow(TypeError);
    await expect(store().delete(key)).rejects.toThrow(TypeError);
  });
});

describe('the folder', () => {
  it('keeps nothing of a stream that breaks off', async () => {
    const key = keyOf();
    await expect(stores.disk?.put(key, breakingOff(), 200_000)).rejects.toThrow('gone');
    await expect(stores.disk?.get(key)).rejects.toThrow(NoSuchFile);
  });

  it('holds nothing unfinished, and forgets what a crash left there a day ago', async () => {
    const incoming = join(folder, 'disk', '.incoming');
    expect(await readdir(incoming)).toEqual([]);
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    await writeFile(join(incoming, 'abandoned'), 'x');
    await utimes(join(incoming, 'abandoned'), dayBefore, dayBefore);
    await writeFile(join(incoming, 'under-way'), 'x');
    await openFileStore({ YINHU_FILES_URL: pathToFileURL(join(folder, 'disk')).href }).put(
      keyOf(),
      Buffer.from('x'),
    );
    expect(await readdir(incoming)).toEqual(['under-way']);
  });
});

/**
 * S3 keeps whole requests only. The server of the other tests keeps what it got, so this one looks at the
 * request instead.
 */
describe('the bucket', () => {
  it('is sent no whole request for a stream that breaks off', async () => {
    const server = createServer();
    const arrived = once(server, 'request').then(async ([request]) => {
      await once(request, 'data');
      return request as IncomingMessage;
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const store = openFileStore({
      YINHU_FILES_URL: `s3://yinhu?endpoint=http://127.0.0.1:${port}&region=us-east-1`,
      ...keys,
    });
    try {
      await expect(store.put(keyOf(), breakingOff(arrived), 200_000)).rejects.toMatchObject({
        cause: new Error('gone'),
      });
      const request = await arrived;
      await expect(finished(request)).rejects.toThrow('aborted');
      expect(request).toMatchObject({
        method: 'PUT',
        complete: false,
        headers: { 'content-length': '200000' },
      });
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

/** That a store is not there says nothing of the files in it. */
describe('a store that is missing', () => {
  const unavailable = { code: 'service_unavailable', params: { shortage: 'file_store' } };
  const list = async (store: FileStore) => {
    for await (const _ of store.list('filing/')) return;
  };
  let root: string;
  const open = () => openFileStore({ YINHU_FILES_URL: pathToFileURL(root).href });
  beforeEach(() => {
    root = join(folder, randomUUID());
  });

  const expectUnavailable = async (store: FileStore, key: string) => {
    await expect(store.get(key)).rejects.toMatchObject(unavailable);
    await expect(store.put(keyOf(), Buffer.from('x'))).rejects.toMatchObject(unavailable);
    await expect(store.delete(key)).rejects.toMatchObject(unavailable);
    await expect(list(store)).rejects.toMatchObject(unavailable);
  };

  it('is never made, and says so', async () => {
    await expectUnavailable(open(), keyOf());
    expect(await readdir(folder)).not.toContain(basename(root));
  });

  it('while the system runs, with or without an empty folder in its place, says so until it is back', async () => {
    await mkdir(root);
    const [store, key] = [open(), keyOf()];
    await store.put(key, Buffer.from('x'));
    await rename(root, `${root}-away`);
    await expectUnavailable(store, key);
    await mkdir(root);
    await expectUnavailable(store, key);
    expect(await readdir(root)).toEqual([]);
    await rm(root, { recursive: true });
    await rename(`${root}-away`, root);
    expect((await read(store, key)).toString()).toBe('x');
  });

  it('since before the system was started has none of the files that it is asked for', async () => {
    await mkdir(root);
    await expect(open().get(keyOf())).rejects.toMatchObject(unavailable);
  });

  it('is told from one of before there were marks', async () => {
    await mkdir(join(root, 'filing'), { recursive: true });
    await expect(open().get(keyOf())).rejects.toThrow(NoSuchFile);
  });

  it('as a bucket says so', async () => {
    const store = openFileStore({ YINHU_FILES_URL: s3Url.replace('yinhu', 'elsewhere'), ...keys });
    await expectUnavailable(store, keyOf());
  });

  it('as a server says so', async () => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    await once(server.close(), 'close');
    const nobody = `s3://yinhu?endpoint=http://127.0.0.1:${port}&region=us-east-1`;
    await expectUnavailable(openFileStore({ YINHU_FILES_URL: nobody, ...keys }), keyOf());
  });
});

describe('the address of a store', () => {
  it('names what is wrong with it', () => {
    expect(() => openFileStore({})).toThrow('YINHU_FILES_URL is missing');
    expect(() => openFileStore({ YINHU_FILES_URL: 'ftp://x' })).toThrow('must begin with file:/// or s3://');
    expect(() => openFileStore({ YINHU_FILES_URL: 's3://bucket' })).toThrow('YINHU_FILES_S3_KEY');
  });

  it('opens no bucket to a key that the server does not know', async () => {
    const thief = openFileStore({ YINHU_FILES_URL: s3Url, ...keys, YINHU_FILES_S3_KEY: 'guessed' });
    await expect(thief.put(keyOf(), Buffer.from('x'))).rejects.toMatchObject({
      code: 'service_unavailable',
      cause: new Error('the file store answered 403 to PUT'),
    });
  });
});
