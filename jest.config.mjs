import { readFileSync } from 'node:fs';

const { $schema, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
swc.jsc.rewriteRelativeImportExtensions = false;

// Programs speak the language of the terminal; tests read what they say in English.
process.env.LC_ALL = 'C.UTF-8';
// Threads of ours read the sources too.
process.env.YINHU_APART_OPTIONS ??= [
  `--import=${new URL('libs/testing/bin/register-typescript.mjs', import.meta.url).href}`,
  '--conditions=yinhu:source',
].join(' ');

/**
 * One run for the whole repository: real PostgreSQL and real NATS come from `npm test` (libs/local-stack).
 */
export default {
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  runtime: '<rootDir>/libs/testing/jest/runtime.cjs',
  testEnvironment: '<rootDir>/libs/testing/jest/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['yinhu:source', 'node'] },
  maxWorkers: 2,
  // Modules of a finished file are never freed, and a heap of gigabytes is slow.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/jest.sequencer.mjs',
  testTimeout: 120_000,
};
