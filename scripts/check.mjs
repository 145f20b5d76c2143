#!/usr/bin/env node
// Everything that tools can judge about the sources. Each step is a command a developer can run alone.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the console', 'tsc', ['--noEmit', '-p', 'apps/console/tsconfig.json']],
  ['lint, formatting, boundaries, cycles of files', 'biome', ['check', '--error-on-warnings', '.']],
  ['directions and circles of folders', 'node', ['scripts/check-imports.mjs']],
  ['unused code and dependencies', 'knip', ['--no-progress', '--no-config-hints']],
  ['build', 'turbo', ['run', 'build', '--output-logs=errors-only']],
  ['weight of the first page', 'node', ['scripts/check-first-page.mjs']],
  ['schemas, and migrations as released', 'node', ['scripts/generate-schemas.mjs', '--check']],
  ['permission matrix', 'node', ['scripts/generate-permissions.mjs', '--check']],
  ['glossary', 'node', ['scripts/generate-glossary.mjs', '--check']],
  ['operations of the console', 'node', ['scripts/generate-console-operations.mjs', '--check']],
  ['rights on the broker', 'node', ['scripts/generate-broker-users.mjs', '--check']],
  ['API document', 'node', ['apps/gateway/dist/generate-openapi.js', '--check']],
];

const failed = steps.filter(([name, command, args]) => {
  const started = performance.now();
  const { status } = spawnSync(command === 'node' ? process.execPath : `node_modules/.bin/${command}`, args, {
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`check failed: ${failed.map(([name]) => name).join('; ')}`);
  process.exit(1);
}
