import { Inject, Injectable } from '@nestjs/common';
import { type Operation, Problem } from '@yinhu/contracts';
import type { FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';

/**
 * Turns away early, before a body is read, whoever cannot be let through: a cheap local check. It spares the services
 * work and replaces none of theirs.
 */
@Injectable()
export class Admission {
  constructor(@Inject(OPTIONS) private readonly options: GatewayOptions) {}

  /** The bearer token to forward. @throws Problem `unauthenticated`, `session_expired` or `forbidden` */
  async admit(operation: Operation, request: FastifyRequest): Promise<string | undefined> {
    // A browser whose access token has run out must still be able to sign in, to refresh and to sign out.
    if (operation.session) return undefined;
    const token = bearerToken(request.headers.authorization);
    if (!token) {
      if (operation.access !== 'anyone') throw new Problem('unauthenticated');
      return undefined;
    }
    const actor = await this.options.verifier.verify(token);
    if (Array.isArray(operation.access) && !operation.access.includes(actor.role)) throw new Problem('forbidden');
    return token;
  }
}

function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(header)?.[1];
  if (!token) throw new Problem('unauthenticated');
  return token;
}
