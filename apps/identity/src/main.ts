import { runService } from '@yinhu/service';
import { identity } from './identity.service-definition.ts';
import { readSettings } from './settings.ts';

// Before anything is touched: a demonstration must not even migrate a production database.
try {
  readSettings(process.env);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
await runService(identity);
