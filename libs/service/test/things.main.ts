import { runService } from '../src/index.ts';
import { thingsService } from './things.ts';

await runService(thingsService);
