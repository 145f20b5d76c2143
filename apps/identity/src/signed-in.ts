import { type Actor, type Call, Problem } from '@yinhu/contracts/kernel';

/** Who calls. @throws Problem `unauthenticated` */
export function signedIn({ actor }: Call): Actor {
  if (!actor) throw new Problem('unauthenticated');
  return actor;
}
