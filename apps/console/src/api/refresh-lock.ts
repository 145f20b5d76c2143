const NAME = 'yinhu.session';

/**
 * Runs one refresh at a time over all tabs of this browser. The refresh cookie is rotated on use and its reuse ends the
 * session, so two tabs must not send the same one. Where the browser has no locks (plain HTTP on a LAN), each tab is alone.
 */
export function withRefreshLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(NAME, work) : work();
}

/** Tells the other tabs that the session ended, and hears it from them. */
export function shareSignOut(onSignOut: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = () => onSignOut();
  return () => channel.postMessage('signed-out');
}
