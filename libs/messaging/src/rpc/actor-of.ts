import { type Actor, type Call, Problem } from '@yinhu/contracts/kernel';

/** Who acts. @throws Problem `unauthenticated` when nobody is signed in */
export function actorOf({ actor }: Call): Actor {
  if (!actor) throw new Problem('unauthenticated');
  return actor;
}
