import { Module } from '@nestjs/common';
import { AwardsService } from './awards.service.ts';
import { BidsService } from './bids.service.ts';
import { ContractsService } from './contracts.service.ts';
import { OverrunsService } from './overruns.service.ts';
import { PerformanceService } from './performance.service.ts';
import { ProgressQueries } from './progress.queries.ts';
import { TenderDocumentsService } from './tender-documents.service.ts';
import { TendersQueries } from './tenders.queries.ts';
import { TendersService } from './tenders.service.ts';

/** From a plan in force to its payments: notices, bids, awards, contracts and performance. */
@Module({
  controllers: [
    AwardsService,
    BidsService,
    ContractsService,
    OverrunsService,
    PerformanceService,
    ProgressQueries,
    TenderDocumentsService,
    TendersQueries,
    TendersService,
  ],
})
export class TendersModule {}
