import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ConsoleRoutes } from './console/console-routes.ts';
import { FileExchange } from './files/file-exchange.ts';
import { type GatewayOptions, LOGGER, OPTIONS } from './gateway-options.ts';
import { HealthController } from './health/health.controller.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { HttpMetrics } from './http-metrics.ts';
import { DocsRoutes } from './openapi/docs-routes.ts';
import { Admission } from './operations/admission.ts';
import { OperationRoutes } from './operations/operation-routes.ts';
import { SessionExchange } from './session/session-exchange.ts';

@Module({})
class GatewayModule {}

export const gatewayModule = (options: GatewayOptions): DynamicModule => ({
  module: GatewayModule,
  controllers: [HealthController],
  providers: [
    { provide: OPTIONS, useValue: options },
    { provide: LOGGER, useValue: options.logger },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: HttpMetrics, useValue: options.metrics },
    Admission,
    SessionExchange,
    FileExchange,
    OperationRoutes,
    DocsRoutes,
    ConsoleRoutes,
  ],
});
