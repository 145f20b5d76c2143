import { Module } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@yinhu/service';
import { ConflictsService } from './conflicts/conflicts.service.ts';
import { DossiersService } from './dossiers/dossiers.service.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { IncomeService } from './income/income.service.ts';
import { LinksService } from './links/links.service.ts';
import { LookupsService } from './lookups/lookups.service.ts';
import { MeasuresService } from './measures/measures.service.ts';
import { Sealer } from './personal-data/seal.ts';
import { SaleLimitsService } from './sales/sale-limits.service.ts';
import { SalesService } from './sales/sales.service.ts';

@Module({
  controllers: [
    SalesService,
    SaleLimitsService,
    MeasuresService,
    LookupsService,
    LinksService,
    IncomeService,
    DossiersService,
    ConflictsService,
    FiguresController,
  ],
  providers: [
    {
      provide: Sealer,
      useFactory: (environment: Environment) => new Sealer(environment.YINHU_DATA_KEY ?? ''),
      inject: [ENVIRONMENT],
    },
  ],
})
export class HouseholdModule {}
