import { Module } from '@nestjs/common';
import { CalendarQueries } from './calendar/calendar.queries.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { CatalogueController } from './catalogue/catalogue.controller.ts';
import { EntitiesQueries } from './entities/entities.queries.ts';
import { EntitiesService } from './entities/entities.service.ts';
import { EntitySheetsService } from './entities/entity-sheets.service.ts';
import { MergersService } from './mergers/mergers.service.ts';
import { QuotaSheetsService } from './quotas/quota-sheets.service.ts';
import { QuotasQueries } from './quotas/quotas.queries.ts';
import { QuotasService } from './quotas/quotas.service.ts';
import { SuppliersQueries } from './suppliers/suppliers.queries.ts';
import { SuppliersService } from './suppliers/suppliers.service.ts';

/**
 * What plans stand on: purchasing entities and their mergers, quotas, the catalogue, the working calendar and
 * suppliers.
 */
@Module({
  controllers: [
    CalendarQueries,
    CalendarService,
    CatalogueController,
    EntitiesQueries,
    EntitiesService,
    EntitySheetsService,
    MergersService,
    QuotaSheetsService,
    QuotasQueries,
    QuotasService,
    SuppliersQueries,
    SuppliersService,
  ],
})
export class RegisterModule {}
