import { startCpuClock } from '../machine/cpu-clock.ts';
import { letCall } from '../measure/callers.ts';
import type { Stack } from '../stack/stack.ts';
import type { Subject } from './subjects.ts';

/** All that was seen of a subject with so many callers, all rounds together. */
export interface Seen {
  readonly subject: Subject;
  readonly callers: number;
  readonly latencies: number[];
  seconds: number;
  /** Milliseconds of processor time; null where it cannot be told. */
  gatewayCpu: number | null;
  serviceCpu: number | null;
}

export interface RoundsWanted {
  readonly callers: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
}

/** Measures all subjects in turns, after a turn that only warms everything up. */
export async function measureInTurns(
  stack: Stack,
  subjects: readonly Subject[],
  wanted: RoundsWanted,
): Promise<Seen[]> {
  const all = wanted.callers.flatMap((callers) => subjects.map((subject) => nothingSeen(subject, callers)));
  for (const { subject, callers } of all) await letCall(callers, wanted.seconds, await subject.call());
  for (let round = 0; round < wanted.rounds; round++) {
    for (const seen of all) await measureOnce(stack, seen, wanted.seconds);
  }
  return all;
}

const nothingSeen = (subject: Subject, callers: number): Seen => ({
  subject,
  callers,
  latencies: [],
  seconds: 0,
  gatewayCpu: 0,
  serviceCpu: 0,
});

async function measureOnce(stack: Stack, seen: Seen, seconds: number): Promise<void> {
  const { subject, callers } = seen;
  const call = await subject.call();
  const gateway = startCpuClock(subject.isThroughGateway ? stack.pids('gateway') : []);
  const service = startCpuClock(subject.service ? stack.pids(subject.service) : []);
  const calls = await letCall(callers, seconds, call);
  seen.latencies.push(...calls.latencies);
  seen.seconds += calls.seconds;
  seen.gatewayCpu = sum(seen.gatewayCpu, gateway());
  seen.serviceCpu = sum(seen.serviceCpu, service());
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
