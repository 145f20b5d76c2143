import type { KeyObject } from 'node:crypto';
import { type Actor, wallClock } from '@yinhu/contracts/kernel';
import { ActorClaims } from '@yinhu/contracts/system';
import { type CryptoKey, type JWTPayload, SignJWT } from 'jose';

export const ISSUER = 'yinhu';
/**
 * Seconds by which a token's clock and its reader's may differ. A minute: far more than machines whose clocks
 * are kept differ, and little beside what a token is good for, as a token lives on so much longer. What
 * differs more is told by `yinhu_clock_skew_seconds` long before.
 */
export const CLOCK_LEEWAY_SECONDS = 60;
/**
 * Whom actor tokens are for: whatever serves people. A process's token is for one service, and never taken
 * for a person's.
 */
export const ACTOR_AUDIENCE = 'yinhu:people';
/** Seconds that an actor token is good for. */
export const ACTOR_TOKEN_SECONDS = 300;

export interface SigningKey {
  readonly kid: string;
  /** Ed25519. */
  readonly privateKey: KeyObject | CryptoKey;
}

/** An actor token: EdDSA JWT whose subject is the user and whose claims are the actor. */
export const signActorToken = (
  actor: Actor,
  { kid, privateKey }: SigningKey,
  seconds = ACTOR_TOKEN_SECONDS,
): Promise<string> => {
  const { userId, ...claims } = actor;
  const now = Math.floor(wallClock() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer(ISSUER)
    .setSubject(userId)
    .setAudience(ACTOR_AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(privateKey);
};

/** The actor of a verified token's claims; undefined when they are not those of an actor. */
export const actorOf = ({ sub, ...claims }: JWTPayload): Actor | undefined =>
  ActorClaims.safeParse({ ...claims, userId: sub }).data;
