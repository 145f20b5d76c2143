/** What a number of callers saw who called one after the other, each for itself. */
export interface Calls {
  /** Milliseconds of each call. */
  readonly latencies: number[];
  readonly seconds: number;
}

/** Lets callers call for so many seconds; a call that was begun is waited for. */
export async function letCall(callers: number, seconds: number, call: () => Promise<unknown>): Promise<Calls> {
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const caller = async () => {
    for (let now = performance.now(); now < until; ) {
      await call();
      const after = performance.now();
      latencies.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { latencies, seconds: (performance.now() - began) / 1000 };
}
