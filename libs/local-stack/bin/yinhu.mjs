#!/usr/bin/env node
import { join } from 'node:path';
// Runs on a fresh clone with nothing but Node and npm: brings dependencies and the build up to date, then
// hands over to the compiled command.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, installDependencies, requireNode, say } from './prepare.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const [command, ...args] = process.argv.slice(2);

requireNode('20.19.0');
if (!['start', 'test', 'bench', 'faults'].includes(command)) {
  console.error('yinhu <start|test|bench|faults> [arguments]');
  process.exit(2);
}
if (command === 'start' && process.env.NODE_ENV === 'production') {
  console.error(
    say({
      en: 'npm start is for demonstration only and does not run with NODE_ENV=production: see docker/ for a real installation.',
      zh: 'npm start 仅用于演示，不能在 NODE_ENV=production 下运行：正式部署请见 docker/。',
    }),
  );
  process.exit(1);
}

try {
  await installDependencies(root);
  await build(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// In this same process, so that a signal has one process less to be passed through.
const program = join(root, 'libs/local-stack/dist/commands', `${command}.js`);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
