import type { Socket } from 'node:net';

/** How slow a network is. */
export interface Pace {
  /** On the way in each direction. */
  readonly delayMs?: number;
  readonly bytesPerSecond?: number;
}

/** Writes to a socket in order, each piece when a network of this pace would have brought it. */
export function paced(to: Socket, pace: () => Pace | undefined): (bytes: Buffer) => void {
  const waiting: { readonly bytes: Buffer; readonly dueAt: number }[] = [];
  let freeAt = 0;
  const pump = () => {
    for (let [first] = waiting; first; [first] = waiting) {
      const wait = first.dueAt - performance.now();
      if (wait > 0) {
        setTimeout(pump, wait);
        return;
      }
      waiting.shift();
      if (!to.destroyed) to.write(first.bytes);
    }
  };
  return (bytes) => {
    const { delayMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY } = pace() ?? {};
    // What was sent before is never overtaken.
    freeAt = Math.max(freeAt, performance.now()) + (bytes.length / bytesPerSecond) * 1000;
    waiting.push({ bytes, dueAt: Math.max(freeAt + delayMs, waiting.at(-1)?.dueAt ?? 0) });
    if (waiting.length === 1) pump();
  };
}
