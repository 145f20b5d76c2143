import { type Actor, type Call, Problem } from '@yinhu/contracts/kernel';

/** Who acts. @throws Problem `unauthenticated` when nobody is signed in */
export function actorOf(call: Call): Actor {
  if (!call.actor) throw new Problem('unauthenticated');
  return call.actor;
}
