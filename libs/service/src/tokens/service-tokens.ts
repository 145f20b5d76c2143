import { monotonicNow, Problem, wallClock } from '@yinhu/contracts/kernel';
import { isProcessName, type ProcessName } from '@yinhu/contracts/system';
import type { Peers } from '@yinhu/messaging';
import { decodeJwt, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { CLOCK_LEEWAY_SECONDS, ISSUER } from './actor-token.ts';

const SECONDS = 60;
const RENEW_AFTER_MS = 30_000;
const SUBJECT = 'service:';

/**
 * Tokens of processes calling on their own account: HS256 JWT, one minute, one audience, a key that only the
 * two know.
 */
export class ServiceTokens {
  private readonly current = new Map<
    ProcessName,
    { readonly token: Promise<string>; readonly madeAt: number }
  >();

  constructor(private readonly peers: Peers) {}

  token(audience: ProcessName): Promise<string> {
    const known = this.current.get(audience);
    if (known && monotonicNow() - known.madeAt < RENEW_AFTER_MS) return known.token;
    const token = this.sign(audience, Math.floor(wallClock() / 1000) + SECONDS);
    this.current.set(audience, { token, madeAt: monotonicNow() });
    return token;
  }

  /** The calling process's name. @throws Problem `unauthenticated` */
  async verify(token: string): Promise<string> {
    const caller = claimedCaller(token);
    for (const key of caller ? this.peers.keysWith(caller, 'token', 'from') : []) {
      const claims = await this.claimsOf(token, key);
      if (claims && caller) return caller;
    }
    throw new Problem('unauthenticated');
  }

  private async sign(audience: ProcessName, expires: number): Promise<string> {
    const [key] = this.peers.keysWith(audience, 'token', 'to');
    if (!key) throw new Error(`no key of ${audience}`);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(`${SUBJECT}${this.peers.me}`)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(key);
  }

  private async claimsOf(token: string, key: Uint8Array): Promise<JWTPayload | undefined> {
    try {
      const expected = {
        issuer: ISSUER,
        audience: this.peers.me,
        algorithms: ['HS256'],
        clockTolerance: CLOCK_LEEWAY_SECONDS,
      };
      return (await jwtVerify(token, key, expected)).payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      return undefined;
    }
  }
}

/** Who the token says it is of; that it is, is for its signature to show. */
function claimedCaller(token: string): ProcessName | undefined {
  try {
    const name = decodeJwt(token).sub?.slice(SUBJECT.length) ?? '';
    return isProcessName(name) ? name : undefined;
  } catch {
    return undefined;
  }
}
