import { jest } from '@jest/globals';
import { testActor } from '@yinhu/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { signActorToken } from './actor-token.ts';
import { ActorVerifier, type KeySource } from './actor-verifier.ts';

async function signingKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}

/** Identity's published keys, and how often they were asked for. */
function published(...jwks: Record<string, unknown>[]) {
  const state = { keys: jwks, asked: 0 };
  const source: KeySource = async () => {
    state.asked += 1;
    return { keys: [...state.keys] };
  };
  return { state, verifier: new ActorVerifier(source, async () => undefined) };
}

const TIMERS = [
  'performance',
  'nextTick',
  'setImmediate',
  'queueMicrotask',
  'setTimeout',
  'setInterval',
] as const;
const clockAhead = (ms: number) => jest.useFakeTimers({ now: Date.now() + ms, doNotFake: [...TIMERS] });

/** So much time passes, for the machine's clock and for the monotonic one. */
function later(ms: number): void {
  const then = performance.now() + ms;
  clockAhead(ms);
  jest.spyOn(performance, 'now').mockReturnValue(then);
}

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const problem = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('the verifier of actor tokens', () => {
  it('gives the actor that was signed, and asks for the keys once', async () => {
    const key = await signingKey('a');
    const { state, verifier } = published(key.jwk);
    const actor = testActor({ role: 'county_admin', actingFor: 'loader', backdating: true });
    const tokens = await Promise.all([1, 2, 3].map((seconds) => signActorToken(actor, key, 60 + seconds)));
    for (const token of [...tokens, ...tokens]) await expect(verifier.verify(token)).resolves.toEqual(actor);
    expect(state.asked).toBe(1);
  });

  it('refuses an expired token as an expired session, also one that was good before', async () => {
    const key = await signingKey('a');
    const { verifier } = published(key.jwk);
    await expect(verifier.verify(await signActorToken(testActor(), key, -61))).rejects.toEqual(
      problem('session_expired'),
    );
    const brief = await signActorToken(testActor(), key, 60);
    await expect(verifier.verify(brief)).resolves.toEqual(testActor());
    later(121_000);
    await expect(verifier.verify(brief)).rejects.toEqual(problem('session_expired'));
  });

  it('takes a token for a minute longer, as the clock of the one who signed it may be behind, and no longer', async () => {
    const key = await signingKey('a');
    const { verifier } = published(key.jwk);
    await expect(verifier.verify(await signActorToken(testActor(), key, -50))).resolves.toEqual(testActor());
    await expect(verifier.verify(await signActorToken(testActor(), key, -70))).rejects.toEqual(
      problem('session_expired'),
    );
  });

  it('refuses claims that are not those of an actor', async () => {
    const key = await signingKey('a');
    const { verifier } = published(key.jwk);
    const token = await signActorToken({ ...testActor(), role: 'emperor' as never }, key);
    await expect(verifier.verify(token)).rejects.toEqual(problem('unauthenticated'));
  });

  it('learns of a new key when a token names it, but does not let strangers make it ask again and again', async () => {
    const [old, fresh, stranger] = await Promise.all(['old', 'fresh', 'stranger'].map(signingKey));
    if (!old || !fresh || !stranger) throw new Error('three keys were made');
    const { state, verifier } = published(old.jwk);
    await verifier.verify(await signActorToken(testActor(), old));
    state.keys.push(fresh.jwk);
    later(10_000);
    await expect(verifier.verify(await signActorToken(testActor(), fresh))).resolves.toEqual(testActor());
    for (let i = 0; i < 5; i++) {
      await expect(verifier.verify(await signActorToken(testActor(), stranger))).rejects.toEqual(
        problem('unauthenticated'),
      );
    }
    expect(state.asked).toBe(2);
  });
});
