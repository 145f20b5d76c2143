import { forgeryCounter } from '@yinhu/service';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What Prometheus reads of the gateway. */
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'yinhu_http_request_duration_seconds',
    help: 'Time from request to answer, by operation and status',
    labelNames: ['operation', 'method', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  private readonly forgeries = forgeryCounter(this.registry);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  forged(what: string): void {
    this.forgeries.inc({ what });
  }

  observe(operation: string, method: string, status: number, seconds: number): void {
    this.duration.observe({ operation, method, status: String(status) }, seconds);
  }
}
