import { IDENTITY } from '@yinhu/contracts/identity';
import { type Actor, monotonicNow, Problem, wallClock } from '@yinhu/contracts/kernel';
import type { OperationClient } from '@yinhu/messaging';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { ACTOR_AUDIENCE, actorOf, CLOCK_LEEWAY_SECONDS, ISSUER } from './actor-token.ts';
import type { AccessCheck } from './ended-access.ts';

/** Where the public keys of actor tokens come from (RFC 7517). */
export type KeySource = () => Promise<{ readonly keys: readonly Record<string, unknown>[] }>;

export const keysOfIdentity =
  (client: OperationClient): KeySource =>
  () =>
    client.call(IDENTITY.keys.list, {});

const REFETCH_AFTER_MS = 2_000;
const MAX_REMEMBERED = 2_000;

/**
 * Verifies actor tokens locally. Keys are fetched when first needed, and again when a token names one that is
 * not known.
 */
export class ActorVerifier {
  private keySet?: ReturnType<typeof createLocalJWKSet>;
  private fetchedAt = Number.NEGATIVE_INFINITY;
  private fetching?: Promise<void>;
  /** A token comes with every call of its five minutes; its signature need not be checked each time. */
  private readonly remembered = new Map<string, { readonly actor: Actor; readonly expires: number }>();

  constructor(
    private readonly source: KeySource,
    private readonly checkAccess: AccessCheck,
  ) {}

  /** @throws Problem `unauthenticated`, or `session_expired` for a token that was good once */
  async verify(token: string): Promise<Actor> {
    const actor = await this.signedActor(token);
    await this.checkAccess(actor);
    return actor;
  }

  private async signedActor(token: string): Promise<Actor> {
    const known = this.remembered.get(token);
    if (known && known.expires > monotonicNow()) return known.actor;
    if (known) this.remembered.delete(token);
    const claims = await this.claimsOf(token);
    const actor = actorOf(claims);
    if (!actor || claims.exp === undefined) throw new Problem('unauthenticated');
    // What is left of it is counted from here on: a clock that steps back does not make a token live longer.
    this.remember(token, actor, monotonicNow() + (claims.exp + CLOCK_LEEWAY_SECONDS) * 1000 - wallClock());
    return actor;
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    try {
      return await this.check(token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw problemOf(error);
    }
    // The key may be new: it was not there when the keys were fetched.
    if (monotonicNow() - this.fetchedAt < REFETCH_AFTER_MS) throw new Problem('unauthenticated');
    await this.fetchKeys();
    return this.check(token).catch((error) => {
      throw problemOf(error);
    });
  }

  private async check(token: string): Promise<JWTPayload> {
    if (!this.keySet) await this.fetchKeys();
    if (!this.keySet) throw new Problem('service_unavailable');
    const { payload } = await jwtVerify(token, this.keySet, {
      issuer: ISSUER,
      audience: ACTOR_AUDIENCE,
      algorithms: ['EdDSA'],
      clockTolerance: CLOCK_LEEWAY_SECONDS,
    });
    return payload;
  }

  private fetchKeys(): Promise<void> {
    this.fetching ??= this.fetchNow().finally(() => {
      this.fetching = undefined;
    });
    return this.fetching;
  }

  private async fetchNow(): Promise<void> {
    const { keys: found } = await this.source();
    this.keySet = createLocalJWKSet({ keys: found } as unknown as JSONWebKeySet);
    this.fetchedAt = monotonicNow();
  }

  private remember(token: string, actor: Actor, expires: number): void {
    const oldest = this.remembered.size >= MAX_REMEMBERED ? this.remembered.keys().next().value : undefined;
    if (oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(token, { actor, expires });
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new Problem('session_expired');
  return error instanceof errors.JOSEError ? new Problem('unauthenticated') : error;
}
