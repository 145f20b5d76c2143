import { Controller } from '@nestjs/common';
import { type Call, type InputOf, ocds } from '@yinhu/contracts';
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

  @Handles(ocds.releases)
  releases(input: InputOf<typeof ocds.releases>, call: Call) {
    return this.releaseFeed.list(input, call);
  }

  @Handles(ocds.release)
  release(input: InputOf<typeof ocds.release>, call: Call) {
    return this.releaseFeed.get(input, call);
  }

  @Handles(ocds.records)
  records(input: InputOf<typeof ocds.records>, call: Call) {
    return this.recordFeed.list(input, call);
  }

  @Handles(ocds.record)
  record(input: InputOf<typeof ocds.record>, call: Call) {
    return this.recordFeed.get(input, call);
  }

  @Handles(ocds.bulk)
  bulk(input: InputOf<typeof ocds.bulk>, call: Call) {
    return this.bulkFiles.file(input, call);
  }

  @Handles(ocds.summary)
  summary(input: InputOf<typeof ocds.summary>, call: Call) {
    return this.openData.summary(input, call);
  }
}
