import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPERATIONS } from '@yinhu/contracts';
import { NAMED_SCHEMAS } from './openapi/named-schemas.ts';
import { openApiDocument } from './openapi/openapi-document.ts';

/** Writes docs/openapi.json; with --check it only tells, by its exit code, whether the file is up to date. */
const file = fileURLToPath(new URL('../../../docs/openapi.json', import.meta.url));
const text = `${JSON.stringify(openApiDocument(OPERATIONS, NAMED_SCHEMAS), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readIfThere(file) !== text) {
  console.error('docs/openapi.json is not what the operations say. Run: node apps/gateway/dist/generate-openapi.js');
  process.exitCode = 1;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
