import { SLOT_MINUTES } from '@yinhu/contracts/filing';

/** From an instant to another, which is not part of it; in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const STEP_MS = SLOT_MINUTES * 60_000;

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** What is left of spans when holes are taken out of them. Both are in order, and neither overlaps itself. */
export function* without(spans: Iterable<Span>, holes: readonly Span[]): Generator<Span> {
  let next: number | undefined;
  for (const span of spans) {
    next ??= firstEndingAfter(holes, span.from);
    let from = span.from;
    for (let hole = holes[next]; hole && hole.from < span.to; hole = holes[++next]) {
      if (hole.from > from) yield { from, to: hole.from };
      from = Math.max(from, hole.to);
      // It may reach into the next span as well.
      if (hole.to >= span.to) break;
    }
    if (from < span.to) yield { from, to: span.to };
  }
}

function firstEndingAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Spans in any order, overlapping or not, as the fewest that cover the same time. */
export function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && span.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else whole.push(span);
  }
  return whole;
}

const onTheStep = (at: number): number => Math.ceil(at / STEP_MS) * STEP_MS;

/** The first half-hourly start in gaps that come in order; undefined where nothing is long enough. */
export function firstStart(gaps: Iterable<Span>, durationMs: number): number | undefined {
  for (const { from, to } of gaps) {
    const start = onTheStep(from);
    if (start + durationMs <= to) return start;
  }
  return undefined;
}

/** How many half-hourly starts gaps hold. */
export function countStarts(gaps: Iterable<Span>, durationMs: number): number {
  let count = 0;
  for (const { from, to } of gaps)
    count += Math.max(0, Math.floor((to - durationMs - onTheStep(from)) / STEP_MS) + 1);
  return count;
}
