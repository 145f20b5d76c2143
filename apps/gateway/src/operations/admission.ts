import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Operation, Problem } from '@yinhu/contracts/kernel';
import { authorise } from '@yinhu/messaging';
import type { FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';

export interface Admitted {
  readonly token?: string;
  readonly actor?: Actor;
}

/**
 * Turns away early, before a body is read, whoever cannot be let through: a cheap local check. It spares the
 * services work and replaces none of theirs.
 */
@Injectable()
export class Admission {
  constructor(@Inject(OPTIONS) private readonly options: GatewayOptions) {}

  /**
   * The bearer token to forward, and whose it is. @throws Problem `unauthenticated`, `session_expired`,
   * `forbidden` …
   */
  async admit(operation: Operation, request: FastifyRequest): Promise<Admitted> {
    // A browser whose access token has run out must still be able to sign in, to refresh and to sign out.
    if (operation.session && operation.access === 'anyone') return {};
    const token = bearerToken(request.headers.authorization);
    const actor = token ? await this.options.verifier.verify(token) : undefined;
    authorise(operation, actor ? { actor } : null);
    return { token, actor };
  }
}

function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(header)?.[1];
  if (!token) throw new Problem('unauthenticated');
  return token;
}
