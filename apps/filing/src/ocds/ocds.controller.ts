import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { BulkService } from './bulk/bulk.service.ts';
import { RecordsQueries } from './feed/records.queries.ts';
import { ReleasesQueries } from './feed/releases.queries.ts';
import { OpenDataQueries } from './feed/summary.queries.ts';

@Controller()
export class OcdsController {
  constructor(
    private readonly releaseFeed: ReleasesQueries,
    private readonly recordFeed: RecordsQueries,
    private readonly bulkFiles: BulkService,
    private readonly openData: OpenDataQueries,
  ) {}

  @Handles(FILING.ocds.releases)
  releases(input: InputOf<typeof FILING.ocds.releases>, call: Call) {
    return this.releaseFeed.list(input, call);
  }

  @Handles(FILING.ocds.release)
  release(input: InputOf<typeof FILING.ocds.release>, call: Call) {
    return this.releaseFeed.get(input, call);
  }

  @Handles(FILING.ocds.records)
  records(input: InputOf<typeof FILING.ocds.records>, call: Call) {
    return this.recordFeed.list(input, call);
  }

  @Handles(FILING.ocds.record)
  record(input: InputOf<typeof FILING.ocds.record>, call: Call) {
    return this.recordFeed.get(input, call);
  }

  @Handles(FILING.ocds.bulk)
  bulk(input: InputOf<typeof FILING.ocds.bulk>, call: Call) {
    return this.bulkFiles.file(input, call);
  }

  @Handles(FILING.ocds.summary)
  summary(input: InputOf<typeof FILING.ocds.summary>, call: Call) {
    return this.openData.summary(input, call);
  }
}
