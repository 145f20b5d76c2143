// Copies what runs in production, and nothing else, from a built repository to a folder: node assemble.mjs
// <folder> There, `npm install --omit=dev` brings the dependencies.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROCESSES = ['gateway', 'identity', 'filing', 'marketplace', 'household', 'oversight'];
const SHARED = [
  'package-lock.json',
  '.npmrc',
  'apps/console/dist',
  'docker/entrypoint.sh',
  'docker/healthcheck.mjs',
];

const source = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2];
if (!target) throw new Error('node assemble.mjs <folder>');

const manifestOf = (folder) => JSON.parse(readFileSync(join(source, folder, 'package.json'), 'utf8'));

/** The folders of the processes and of every library of ours that they depend on, directly or not. */
function withLibraries(folders, found = new Set()) {
  for (const folder of folders) {
    if (found.has(folder)) continue;
    found.add(folder);
    const ours = Object.keys(manifestOf(folder).dependencies ?? {}).filter((name) =>
      name.startsWith('@yinhu/'),
    );
    withLibraries(
      ours.map((name) => name.replace('@yinhu/', 'libs/')),
      found,
    );
  }
  return [...found];
}

function copy(path) {
  if (!existsSync(join(source, path))) throw new Error(`${path} is missing: is everything built?`);
  cpSync(join(source, path), join(target, path), { recursive: true });
}

// Without what is only for development, so that none of it is asked of the registry.
function writeManifest(folder, changes) {
  const { devDependencies: _, scripts: __, allowScripts: ___, ...manifest } = manifestOf(folder);
  mkdirSync(join(target, folder), { recursive: true });
  writeFileSync(
    join(target, folder, 'package.json'),
    `${JSON.stringify({ ...manifest, ...changes }, null, 2)}\n`,
  );
}

const folders = withLibraries(PROCESSES.map((name) => `apps/${name}`));
rmSync(target, { recursive: true, force: true });
writeManifest('.', { workspaces: folders });
for (const folder of folders) {
  writeManifest(folder, {});
  copy(`${folder}/dist`);
  if (existsSync(join(source, folder, 'data'))) copy(`${folder}/data`);
}
for (const path of SHARED) copy(path);
