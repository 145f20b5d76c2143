import { type Actor, type Operation, Problem } from '@yinhu/contracts/kernel';

/** Who a token speaks for: a user, or one of our services on its own account. */
export type Caller = { readonly actor: Actor } | { readonly service: string };

type Authorised = Pick<Operation, 'access' | 'beforePasswordChange'>;

/** Verifies a token. @throws Problem `unauthenticated` or `session_expired` */
export type Authenticate = (token: string) => Promise<Caller>;

/**
 * The actor of a permitted call, null when nobody is signed in. The one rule for gateway and services.
 * @throws Problem `unauthenticated`, `forbidden` or `password_change_required`
 */
export function authorise({ access, beforePasswordChange }: Authorised, caller: Caller | null): Actor | null {
  const actor = caller && 'actor' in caller ? caller.actor : null;
  if (actor?.mustChangePassword && !beforePasswordChange) throw new Problem('password_change_required');
  if (access === 'anyone') return actor;
  if (!caller) throw new Problem('unauthenticated');
  if (access === 'service' ? actor : !actor) throw new Problem('forbidden');
  if (Array.isArray(access) && (!actor || !access.includes(actor.role))) throw new Problem('forbidden');
  return actor;
}
