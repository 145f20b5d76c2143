import { Module } from '@nestjs/common';
import { FiguresQueries } from './figures.queries.ts';
import { RedFlagsQueries } from './red-flags.queries.ts';
import { RedFlagsService } from './red-flags.service.ts';

/** Figures and red flags for oversight. */
@Module({
  controllers: [FiguresQueries, RedFlagsQueries, RedFlagsService],
})
export class OversightFeedModule {}
