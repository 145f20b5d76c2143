import { Module } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@yinhu/service';
import { ConflictsController } from './conflicts/conflicts.controller.ts';
import { ConflictsService } from './conflicts/conflicts.service.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { HouseholdsController } from './households/households.controller.ts';
import { HouseholdsService } from './households/households.service.ts';
import { IncomeController } from './income/income.controller.ts';
import { IncomeService } from './income/income.service.ts';
import { LinksController } from './links/links.controller.ts';
import { LinksService } from './links/links.service.ts';
import { LookupsController } from './lookups/lookups.controller.ts';
import { LookupsService } from './lookups/lookups.service.ts';
import { MeasuresController } from './measures/measures.controller.ts';
import { MeasuresService } from './measures/measures.service.ts';
import { Sealer } from './personal-data/seal.ts';
import { SaleLimitsService } from './sales/sale-limits.service.ts';
import { SalesController } from './sales/sales.controller.ts';
import { SalesService } from './sales/sales.service.ts';

@Module({
  controllers: [
    HouseholdsController,
    MeasuresController,
    IncomeController,
    LookupsController,
    LinksController,
    SalesController,
    ConflictsController,
    FiguresController,
  ],
  providers: [
    HouseholdsService,
    MeasuresService,
    IncomeService,
    LookupsService,
    LinksService,
    SalesService,
    SaleLimitsService,
    ConflictsService,
    { provide: Sealer, useFactory: (environment: Environment) => new Sealer(environment.YINHU_DATA_KEY ?? ''), inject: [ENVIRONMENT] },
  ],
})
export class HouseholdModule {}
