import { runService } from '@yinhu/service';
import { marketplace } from './marketplace.service-definition.ts';

await runService(marketplace);
