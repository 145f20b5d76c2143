import { monotonicNow, Problem, wallClock } from '@yinhu/contracts';
import { errors, jwtVerify, SignJWT } from 'jose';
import { CLOCK_LEEWAY_SECONDS, ISSUER } from './actor-token.ts';

const SECONDS = 60;
const RENEW_AFTER_MS = 30_000;

/** Tokens of services calling on their own account: HS256 JWT, one minute, with a key that only our services know. */
export class ServiceTokens {
  private readonly key: Uint8Array;
  private current?: { readonly token: string; readonly madeAt: number };

  /** @param key 32 bytes in base64 */
  constructor(
    key: string,
    private readonly service: string,
  ) {
    this.key = Buffer.from(key, 'base64');
  }

  async token(): Promise<string> {
    if (this.current && monotonicNow() - this.current.madeAt < RENEW_AFTER_MS) return this.current.token;
    const madeAt = monotonicNow();
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(`service:${this.service}`)
      .setExpirationTime(Math.floor(wallClock() / 1000) + SECONDS)
      .sign(this.key);
    this.current = { token, madeAt };
    return token;
  }

  /** The calling service's name. @throws Problem `unauthenticated` */
  async verify(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer: ISSUER,
        algorithms: ['HS256'],
        clockTolerance: CLOCK_LEEWAY_SECONDS,
      });
      if (payload.sub?.startsWith('service:')) return payload.sub.slice('service:'.length);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
    }
    throw new Problem('unauthenticated');
  }
}
