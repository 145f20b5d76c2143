import { runService } from '@yinhu/service';
import { thingsService } from "./things.js";
await runService(thingsService);

//# sourceMappingURL=things.main.js.map