import { Problem } from '@yinhu/contracts/kernel';
import type { Authenticate } from '@yinhu/messaging';
import { decodeProtectedHeader } from 'jose';
import type { ActorVerifier } from './actor-verifier.ts';
import type { ServiceTokens } from './service-tokens.ts';

/**
 * Who a token speaks for. Its algorithm only chooses the verifier; each verifier accepts one algorithm and
 * its own keys.
 */
export const authenticateWith =
  (actors: ActorVerifier, services: ServiceTokens): Authenticate =>
  async (token) =>
    algorithmOf(token) === 'HS256'
      ? { service: await services.verify(token) }
      : { actor: await actors.verify(token) };

function algorithmOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).alg;
  } catch {
    throw new Problem('unauthenticated');
  }
}
