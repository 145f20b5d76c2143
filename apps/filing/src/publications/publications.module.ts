import { Module } from '@nestjs/common';
import { PublicationsQueries } from './publications.queries.ts';
import { PublicationsService } from './publications.service.ts';

/** What of plans becomes public, and what a person holds back. */
@Module({
  controllers: [PublicationsQueries, PublicationsService],
})
export class PublicationsModule {}
