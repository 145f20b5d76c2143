import { runService } from '@yinhu/service';
import { household } from './household.service-definition.ts';

await runService(household);
