import { Module } from '@nestjs/common';
import { OcdsImportsService } from './imports.service.ts';
import { OcdsSourcesQueries } from './sources.queries.ts';

/** Open data of other systems, judged and taken over. */
@Module({
  controllers: [OcdsImportsService, OcdsSourcesQueries],
})
export class OcdsImportModule {}
