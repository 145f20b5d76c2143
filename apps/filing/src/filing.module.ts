import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue/catalogue.controller.ts';
import { EntitiesController } from './entities/entities.controller.ts';
import { EntitiesQueries } from './entities/entities.queries.ts';
import { EntitiesService } from './entities/entities.service.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { FiguresQueries } from './figures/figures.queries.ts';
import { FilingsController } from './filings/filings.controller.ts';
import { FilingsQueries } from './filings/filings.queries.ts';
import { FilingsService } from './filings/filings.service.ts';
import { GreenChannelService } from './filings/green-channel.service.ts';
import { ReviewsService } from './filings/reviews.service.ts';
import { PublishedFilingsController } from './published/published-filings.controller.ts';
import { PublishedFilingsQueries } from './published/published-filings.queries.ts';
import { QuotasController } from './quotas/quotas.controller.ts';
import { QuotasQueries } from './quotas/quotas.queries.ts';
import { QuotasService } from './quotas/quotas.service.ts';
import { FilingRulesController } from './rules/filing-rules.controller.ts';

@Module({
  controllers: [
    CatalogueController,
    EntitiesController,
    FiguresController,
    FilingRulesController,
    FilingsController,
    PublishedFilingsController,
    QuotasController,
  ],
  providers: [
    EntitiesQueries,
    EntitiesService,
    FiguresQueries,
    FilingsQueries,
    FilingsService,
    GreenChannelService,
    PublishedFilingsQueries,
    QuotasQueries,
    QuotasService,
    ReviewsService,
  ],
})
export class FilingModule {}
