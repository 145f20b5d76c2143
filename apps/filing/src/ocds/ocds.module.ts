import { Module } from '@nestjs/common';
import { BulkService } from './bulk/bulk.service.ts';
import { RecordsQueries } from './feed/records.queries.ts';
import { ReleasesQueries } from './feed/releases.queries.ts';
import { OpenDataQueries } from './feed/summary.queries.ts';

/** Open data by the Open Contracting Data Standard: releases, records, bulk files. */
@Module({
  controllers: [BulkService, OpenDataQueries, RecordsQueries, ReleasesQueries],
})
export class OcdsModule {}
