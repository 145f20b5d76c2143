import type { KeyObject } from 'node:crypto';
import { Actor } from '@yinhu/contracts';
import { type CryptoKey, type JWTPayload, SignJWT } from 'jose';

export const ISSUER = 'yinhu';
/** Seconds that an actor token is good for. */
export const ACTOR_TOKEN_SECONDS = 300;

export interface SigningKey {
  readonly kid: string;
  /** Ed25519. */
  readonly privateKey: KeyObject | CryptoKey;
}

/** An actor token: EdDSA JWT whose subject is the user and whose claims are the actor. */
export const signActorToken = (actor: Actor, { kid, privateKey }: SigningKey, seconds = ACTOR_TOKEN_SECONDS): Promise<string> => {
  const { userId, ...claims } = actor;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer(ISSUER)
    .setSubject(userId)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(privateKey);
};

/** The actor of a verified token's claims; undefined when they are not those of an actor. */
export const actorOf = ({ sub, ...claims }: JWTPayload): Actor | undefined => Actor.safeParse({ ...claims, userId: sub }).data;
