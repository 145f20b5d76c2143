import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { HttpMetrics } from '../http-metrics.ts';

@Controller()
export class HealthController {
  constructor(
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(HttpMetrics) private readonly metrics: HttpMetrics,
  ) {}

  /** The process runs. */
  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  /** The broker and every service answer. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const parts = await this.options.readiness.check();
    const ready = Object.values(parts).every(Boolean);
    reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ok' : 'unavailable', parts };
  }

  @Get('metrics')
  async prometheus(@Res() reply: FastifyReply) {
    await reply
      .header('content-type', this.metrics.registry.contentType)
      .send(await this.metrics.registry.metrics());
  }
}
