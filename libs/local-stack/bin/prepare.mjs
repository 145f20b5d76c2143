import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const isChinese = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  .toLowerCase()
  .startsWith('zh');

export const say = ({ en, zh }) => (isChinese ? zh : en);

export function requireNode(wanted) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    say({
      en: `Yinhu needs Node.js ${wanted} or newer; this is ${process.versions.node}.`,
      zh: `因户需要 Node.js ${wanted} 或更高版本；当前是 ${process.versions.node}。`,
    }),
  );
  process.exit(1);
}

export async function installDependencies(root) {
  if (isInstalled(root)) return;
  if (!canBeWritten(root)) throw notPrepared(root);
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // Follows package-lock.json without touching it. `npm ci` would too, but refuses to start when a registry
  // mirror lacks one of the optional packages that are meant for other systems.
  const install = [...first, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  await run(
    say({ en: 'Installing dependencies', zh: '安装依赖' }),
    program,
    [...install, ...cacheOption(root)],
    root,
  );
  writeFileSync(stampOf(root), hashOfLock(root));
}

/** A clone that cannot be written to is run as it was built. */
export async function build(root) {
  if (!canBeWritten(root)) {
    if (!isBuilt(root)) throw notPrepared(root);
    return;
  }
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  await run(
    say({ en: 'Building', zh: '构建' }),
    process.execPath,
    [turbo, 'run', 'build', '--output-logs=errors-only'],
    root,
  );
}

function canBeWritten(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const isBuilt = (root) =>
  ['apps', 'libs']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter(
      (path) => existsSync(join(path, 'package.json')) && readJson(join(path, 'package.json')).scripts?.build,
    )
    .every((path) => existsSync(join(path, 'dist')));

const notPrepared = (root) =>
  new Error(
    say({
      en: `${root} cannot be written to by this account and is not installed and built: let its owner run "npm install && npm run build" there, or clone it to a folder of yours.`,
      zh: `当前账户无法写入 ${root}，且其中的依赖未安装或程序未构建：请由其所有者在该目录执行“npm install && npm run build”，或克隆到您自己的目录。`,
    }),
  );

/** npm keeps what it fetches in our home, and does not start where it cannot. */
function cacheOption(root) {
  const cache = process.env.npm_config_cache || join(homedir(), '.npm');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(root, '.cache', 'npm')];
  }
}

/** Installed by us for this very package-lock.json, or by hand so that npm's own record agrees with it. */
function isInstalled(root) {
  const stamp = stampOf(root);
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfLock(root)) || agreesWithLock(root);
}

const stampOf = (root) => join(root, 'node_modules/.yinhu-installed');

const hashOfLock = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

// What is optional may be absent: it is for other systems.
function agreesWithLock(root) {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional, peer }]) => {
    if (path === '' || optional || devOptional || peer) return true;
    return (
      installed[path] !== undefined && installed[path].version === version && installed[path].link === link
    );
  });
}

const packagesOf = (lockFile) => (existsSync(lockFile) ? readJson(lockFile).packages : undefined);

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Runs a step with one line on the terminal; what it printed is shown only when it fails. */
async function run(title, program, args, cwd) {
  const { NODE_ENV: _, ...env } = process.env;
  const startedAt = performance.now();
  const line = (mark) => `  ${mark} ${title}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const redraw = (text) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${text}`);
  const ticking = setInterval(() => redraw(line('…')), 100);
  let output = '';
  const child = spawn(program, args, {
    cwd,
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let stopped;
  const stop = (signal) => {
    stopped = signal;
    child.kill('SIGTERM');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  clearInterval(ticking);
  for (const signal of signals) process.off(signal, stop);
  if (stopped) process.exit(130);
  redraw('');
  if (code === 0) return console.error(line('✓'));
  console.error(`${output.trim()}\n\n${say({ en: `${title} failed.`, zh: `${title}失败。` })}`);
  process.exit(1);
}
