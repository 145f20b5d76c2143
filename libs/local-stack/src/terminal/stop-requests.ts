/**
 * Aborts at the first wish to stop: Ctrl-C, SIGTERM, a closed terminal, or npm gone from above us. Whatever
 * comes after the first changes nothing: a terminal signals the whole group while npm forwards the same
 * signal once more.
 */
export function listenForStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  if (process.env.npm_lifecycle_event) stopWhenOrphaned(stop);
  return stop.signal;
}

// Killed with -9, npm cannot forward anything, and we would run on unseen.
function stopWhenOrphaned(stop: AbortController): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop.abort();
  }, 200);
  timer.unref();
}
