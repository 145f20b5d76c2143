import { Module } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@yinhu/service';
import { FiguresController } from './figures/figures.controller.ts';
import { HouseholdsController } from './households/households.controller.ts';
import { HouseholdsService } from './households/households.service.ts';
import { IncomeController } from './income/income.controller.ts';
import { IncomeService } from './income/income.service.ts';
import { MeasuresController } from './measures/measures.controller.ts';
import { MeasuresService } from './measures/measures.service.ts';
import { Sealer } from './personal-data/seal.ts';

@Module({
  controllers: [HouseholdsController, MeasuresController, IncomeController, FiguresController],
  providers: [
    HouseholdsService,
    MeasuresService,
    IncomeService,
    { provide: Sealer, useFactory: (environment: Environment) => new Sealer(environment.YINHU_DATA_KEY ?? ''), inject: [ENVIRONMENT] },
  ],
})
export class HouseholdModule {}
