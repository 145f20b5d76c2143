#!/usr/bin/env node
// Writes docker/nats/users.conf: who may do what on the broker, from the declaration in libs/contracts that
// local-stack uses too (built: npm run build). With --check it only tells whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { accountsConfig } from '../libs/local-stack/dist/index.js';

const target = new URL('../docker/nats/users.conf', import.meta.url);
const text = `# Made by scripts/generate-broker-users.mjs. Passwords come from the environment: docker/make-env.sh makes them.
${accountsConfig((user) => `$NATS_${user.toUpperCase()}_PASSWORD`)}`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docker/nats/users.conf is not up to date: node scripts/generate-broker-users.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
