import type { ClockSkew } from '@yinhu/messaging';
import { Gauge, type Registry } from 'prom-client';

/** Exports how far the clocks of others are proven to be from ours. */
export function watchClockSkew(registry: Registry, skew: ClockSkew): void {
  const gauge = new Gauge({
    name: 'yinhu_clock_skew_seconds',
    help: 'How far the clock of a peer (a service, or database) is ahead of ours: the largest of the last minutes that its answers prove',
    labelNames: ['peer'],
    registers: [registry],
    collect: () => {
      gauge.reset();
      for (const [peer, milliseconds] of skew.largest()) gauge.set({ peer }, milliseconds / 1000);
    },
  });
}
