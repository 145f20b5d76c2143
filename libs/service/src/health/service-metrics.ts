import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Numbers that are looked up when somebody reads the metrics. */
export interface Gauges {
  /** Committed events that are not published yet, and the age of the oldest in seconds. */
  outboxLag(): Promise<{ readonly events: number; readonly seconds: number }>;
  /** By producer: events that are not applied yet. Empty without a consumer. */
  consumerLag(): Promise<readonly { readonly producer: string; readonly events: number }[]>;
  deadLetters(): Promise<number>;
  /** Types of events that stand still, as they fail for the service's sake. */
  stalledTypes(): Promise<number>;
}

/** What came in another process's name and was dropped: somebody is on the bus who does not belong there. */
export const forgeryCounter = (registry: Registry): Counter<'what'> =>
  new Counter({
    name: 'yinhu_forged_messages_total',
    help: 'Events and answers dropped because they are not of the process that they name',
    labelNames: ['what'],
    registers: [registry],
  });

/** What Prometheus reads of a service. */
export class ServiceMetrics {
  readonly registry = new Registry();
  private readonly calls: Histogram<'operation' | 'outcome'>;
  private readonly forgeries: Counter<'what'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
    this.calls = new Histogram({
      name: 'yinhu_rpc_duration_seconds',
      help: 'Time from message to answer, by operation and outcome (ok or the code of the error)',
      labelNames: ['operation', 'outcome'],
      buckets: BUCKETS,
      registers: [this.registry],
    });
    this.forgeries = forgeryCounter(this.registry);
  }

  forged(what: string): void {
    this.forgeries.inc({ what });
  }

  answered(operation: string, outcome: string, seconds: number): void {
    this.calls.observe({ operation, outcome }, seconds);
  }

  watch(gauges: Gauges): void {
    this.gauge(
      'yinhu_outbox_lag_events',
      'Committed events that are not published yet',
      async () => (await gauges.outboxLag()).events,
    );
    this.gauge(
      'yinhu_outbox_lag_seconds',
      'Age of the oldest event that is not published',
      async () => (await gauges.outboxLag()).seconds,
    );
    this.gauge('yinhu_dead_letters', 'Events that could not be applied and wait for a person', () =>
      gauges.deadLetters(),
    );
    this.gauge(
      'yinhu_consumer_stalled',
      'Types of events that stand still, as they fail for the service’s sake and not their own',
      () => gauges.stalledTypes(),
    );
    const lag = new Gauge({
      name: 'yinhu_consumer_lag_events',
      help: 'Events of a producer that are not applied yet',
      labelNames: ['producer'],
      registers: [this.registry],
      collect: async () => {
        for (const { producer, events } of await gauges.consumerLag().catch(() => []))
          lag.set({ producer }, events);
      },
    });
  }

  private gauge(name: string, help: string, read: () => Promise<number>): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      // A number that cannot be had now is left as it was; readiness says that something is wrong.
      collect: async () => {
        const value = await read().catch(() => undefined);
        if (value !== undefined) gauge.set(value);
      },
    });
  }
}
