import { randomUUID } from 'node:crypto';
import type { Actor } from '@yinhu/contracts/kernel';
import { exportJWK, generateKeyPair } from 'jose';

export interface TestTokens {
  /**
   * A signed actor token, as identity would give. What is not named is that of a county reviewer in Chongyi.
   */
  actorToken(actor?: Partial<Actor>): Promise<string>;
  /** The public key (RFC 7517), as identity publishes it; a `KeySource` for the ActorVerifier. */
  keys(): Promise<{ keys: Record<string, unknown>[] }>;
}

/** Keys with which services can be tested without identity. */
export async function testTokens(): Promise<TestTokens> {
  // Loaded here because the service library brings Nest, which tests of the database alone need not wait for.
  const { signActorToken } = await import('@yinhu/service');
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  return {
    actorToken: (actor = {}) => signActorToken(testActor(actor), { kid, privateKey }),
    keys: async () => ({ keys: [jwk] }),
  };
}

/** An actor for calls in tests: a county reviewer in Chongyi, but for what is named. */
export const testActor = (actor: Partial<Actor> = {}): Actor => ({
  userId: '0190f000-0000-7000-8000-000000000001',
  username: 'county-reviewer',
  name: '测试',
  role: 'county_reviewer',
  organisationId: '0190f000-0000-7000-8000-0000000000a1',
  organisationName: '测试单位',
  division: '360725',
  sessionId: '0190f000-0000-7000-8000-0000000000b1',
  accessVersion: 0,
  mustChangePassword: false,
  backdating: false,
  ...actor,
});
