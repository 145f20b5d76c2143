import { setTimeout as pause } from 'node:timers/promises';
import type { Round } from '../round.ts';

const HOUR_MS = 3_600_000;

const stepped = (name: string, service: string, ms: number, how: string): Round => ({
  name,
  summary: `${service}’s clock steps ${how} for 10 seconds, then back to the right time`,
  async run(stage) {
    stage.stepClock(service, ms);
    await pause(10_000);
    stage.stepClock(service, 0);
  },
});

export const CLOCK_ROUNDS: readonly Round[] = [
  stepped('clock-back', 'filing', -HOUR_MS, 'an hour back'),
  stepped('clock-forward', 'household', 10 * 60_000, 'ten minutes forward'),
  stepped('clock-back-oversight', 'oversight', -HOUR_MS, 'an hour back'),
  stepped('clock-skew-gateway', 'gateway', 20_000, '20 seconds forward'),
];
