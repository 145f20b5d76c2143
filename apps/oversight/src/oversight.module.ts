import { Module } from '@nestjs/common';
import { FiguresService } from './figures/figures.service.ts';
import { RecountService } from './figures/recount.service.ts';
import { ProjectionService } from './projection/projection.service.ts';

@Module({ controllers: [ProjectionService, RecountService, FiguresService] })
export class OversightModule {}
