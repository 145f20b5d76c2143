import { runService } from '@yinhu/service';
import { filingService } from './filing-service.ts';

await runService(filingService);
