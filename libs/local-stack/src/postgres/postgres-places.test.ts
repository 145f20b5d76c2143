import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyOnce } from '../processes/copy-once.ts';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const asRoot = userInfo().uid === 0 ? test : test.skip;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinhu-places-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Surroundings {
  umask?: string;
  /** The account. */
  ids?: { uid?: number; gid?: number };
  env?: NodeJS.ProcessEnv;
  clone?: string;
}

/** Both servers, started and stopped in a process of their own. */
function start(
  dataDir: string,
  { umask = '022', ids = {}, env = {}, clone = repository }: Surroundings = {},
) {
  const script = join(clone, 'libs/local-stack/test/start-servers.mjs');
  const command = `umask ${umask}; exec "$0" "$@"`;
  const options = {
    ...ids,
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  } as const;
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', command, process.execPath, script, dataDir],
    options,
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return JSON.parse(stdout) as { version: string; isListening: boolean };
}

const works = { version: expect.stringMatching(/^PostgreSQL 18/), isListening: true };

test.each([
  ['with spaces and Chinese characters', '因户 项目/数 据'],
  ['that is long', `${'long-folder-name/'.repeat(12)}data`],
  ['with quotation marks and dollars', `it's "so" $HOME`],
])('servers run in a data folder %s', (_, path) => {
  expect(start(join(folder, path))).toEqual(works);
});

test('servers run where the umask closes every new file to others', () => {
  expect(start(join(folder, 'data'), { umask: '077' })).toEqual(works);
});

asRoot(
  'servers of root run where nobody but root may enter the clone, the data folder, and those of caches and temporary files',
  () => {
    chmodSync(folder, 0o700);
    const clone = join(folder, 'clone');
    symlinkSync(repository, clone);
    // So that Node takes the clone to lie where the link does, and not where it leads.
    const env = {
      NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main',
      YINHU_CACHE_DIR: join(folder, 'cache'),
      TMPDIR: folder,
    };
    expect(start(join(folder, 'data'), { umask: '077', env, clone })).toEqual(works);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  },
);

asRoot('an ordinary user runs servers from a clone that it may not write to', () => {
  const ids = { uid: 65534, gid: 65534 };
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'home'));
  chownSync(join(folder, 'home'), ids.uid, ids.gid);
  const env = { HOME: join(folder, 'home'), TMPDIR: join(folder, 'home') };
  expect(start(join(folder, 'home', 'data'), { ids, env })).toEqual(works);
});

describe('a copy of programs', () => {
  const source = () => {
    mkdirSync(join(folder, 'source', 'bin'), { recursive: true, mode: 0o700 });
    cpSync(process.execPath, join(folder, 'source', 'bin', 'node'));
    chmodSync(join(folder, 'source', 'bin', 'node'), 0o600);
    return join(folder, 'source');
  };

  test('can be run by everybody, whatever the modes of what was copied', () => {
    const copy = copyOnce(source(), join(folder, 'cache'), 'node-1', () => {}) ?? '';
    expect(statSync(copy).mode & 0o777).toBe(0o755);
    expect(statSync(join(copy, 'bin', 'node')).mode & 0o777).toBe(0o755);
  });

  test('that could not be completed is not there', () => {
    const failing = () => {
      throw new Error('no');
    };
    expect(copyOnce(source(), join(folder, 'cache'), 'node-1', failing)).toBeUndefined();
    expect(readdirSync(join(folder, 'cache', 'programs'))).toEqual([]);
  });

  test('is neither taken from nor made in a folder that others can write to', () => {
    mkdirSync(join(folder, 'cache', 'programs', 'node-1'), { recursive: true });
    chmodSync(join(folder, 'cache', 'programs'), 0o777);
    expect(copyOnce(source(), join(folder, 'cache'), 'node-1', () => {})).toBeUndefined();
    expect(existsSync(join(folder, 'cache', 'programs', 'node-1', 'bin'))).toBe(false);
  });
});
