import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPERATIONS } from '@yinhu/contracts';
import { SERVICES } from '@yinhu/contracts/system';
import { NAMED_SCHEMAS } from './openapi/named-schemas.ts';
import { openApiDocument } from './openapi/openapi-document.ts';

/**
 * Writes docs/openapi/{context}.json, each a whole document of one context's routes; the gateway serves them
 * as one. With --check it only tells, by its exit code, whether the files are up to date.
 */
const folder = new URL('../../../docs/openapi/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const service of SERVICES) {
  const file = fileURLToPath(new URL(`${service}.json`, folder));
  const operations = OPERATIONS.filter((operation) => operation.service === service);
  const text = `${JSON.stringify(openApiDocument(operations, NAMED_SCHEMAS), null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(
      `docs/openapi/${service}.json is not what the operations say. Run: node apps/gateway/dist/generate-openapi.js`,
    );
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
