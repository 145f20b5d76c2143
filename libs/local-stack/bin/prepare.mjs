import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isChinese = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').toLowerCase().startsWith('zh');

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
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // Follows package-lock.json without touching it. `npm ci` would too, but refuses to start when a registry mirror lacks one of the optional
  // packages that are meant for other systems.
  const install = [...first, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  await run(say({ en: 'Installing dependencies', zh: '安装依赖' }), program, install, root);
  writeFileSync(stampOf(root), hashOfLock(root));
}

export async function build(root) {
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  await run(say({ en: 'Building', zh: '构建' }), process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only'], root);
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
    return installed[path] !== undefined && installed[path].version === version && installed[path].link === link;
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

/** Runs a step with one line on the terminal; what it printed is shown only when it fails. */
async function run(title, program, args, cwd) {
  const { NODE_ENV: _, ...env } = process.env;
  const startedAt = performance.now();
  const line = (mark) => `  ${mark} ${title}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const redraw = (text) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${text}`);
  const ticking = setInterval(() => redraw(line('…')), 100);
  let output = '';
  const child = spawn(program, args, { cwd, env: { ...env, TURBO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
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
