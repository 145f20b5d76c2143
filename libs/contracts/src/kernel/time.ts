/**
 * Milliseconds on a clock that only goes forward, whatever happens to the machine's: for every span, pause,
 * deadline and limit. Its zero is this process's own, so that a reading means nothing to another process:
 * what travels is the span that is left.
 */
export const monotonicNow = (): number => performance.now();

/**
 * Epoch milliseconds by the machine's clock, which may be wrong and may step, forward and back. For instants
 * that people read, that are stored, or that are compared with such; never for spans. The lint allows
 * `Date.now` nowhere else.
 */
export const wallClock = (): number => Date.now();
