import { runService } from '@yinhu/service';
import { oversight } from './oversight.service-definition.ts';

await runService(oversight);
