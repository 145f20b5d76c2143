import { Module } from '@nestjs/common';
import { FiguresController } from './figures/figures.controller.ts';
import { FiguresService } from './figures/figures.service.ts';
import { RecountService } from './figures/recount.service.ts';
import { ProjectionController } from './projection/projection.controller.ts';
import { ProjectionService } from './projection/projection.service.ts';

@Module({ controllers: [FiguresController, ProjectionController], providers: [FiguresService, RecountService, ProjectionService] })
export class OversightModule {}
