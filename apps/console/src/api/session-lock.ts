const NAME = 'yinhu.session';

/**
 * Signs in, renews and signs out one after the other over all tabs of this browser. The refresh cookie is
 * theirs together, is rotated on use, and its reuse ends the session: two tabs must not send the same one,
 * nor may the answer to a renewal overwrite the cookie of somebody who has signed in meanwhile. Where the
 * browser has no locks (plain HTTP on a LAN), the server's ten seconds of grace must do.
 */
export function withSessionLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(NAME, work) : work();
}
