import type { ServiceDefinition } from '@yinhu/service';
import { Figures1700000000001 } from './migrations/0001-figures.ts';
import { Building1700000000002 } from './migrations/0002-building.ts';
import { OversightModule } from './oversight.module.ts';
import { ProjectionService } from './projection/projection.service.ts';

/** What the process and the tests start. */
export const oversight: ServiceDefinition = {
  name: 'oversight',
  module: OversightModule,
  entities: [],
  migrations: [Figures1700000000001, Building1700000000002],
  consumer: (get) => get(ProjectionService).consumer(),
};
