import { z } from 'zod';
import { aggregate } from '../kernel/event.ts';
import { operation } from '../kernel/operation.ts';
import { Id } from '../kernel/scalars.ts';

/** Access of one person that ended so recently that an older token may still be valid. */
export const EndedAccess = z.object({
  userId: Id,
  /** Counts up whenever something ends: 1, 2, 3 … A token names the version at which it was given. */
  version: z.int(),
  /**
   * Tokens of an earlier version are over, whatever their session: suspended, password reset, organisation or
   * division changed.
   */
  tokensBelow: z.int(),
  /** Sessions that were ended. */
  sessions: z.array(Id),
});
export type EndedAccess = z.infer<typeof EndedAccess>;

/** A person's access; its id is the user's. */
export const accessAggregate = aggregate({
  service: 'identity',
  name: 'access',
  state: EndedAccess,
  events: ['access-ended'],
});

/** What has ended of anybody's access and may still have tokens. */
export const EndedAccesses = z.object({ ended: z.array(EndedAccess) });
export type EndedAccesses = z.infer<typeof EndedAccesses>;

export const access = {
  ended: operation({
    name: 'identity.access.ended',
    kind: 'query',
    summary:
      'What has ended of anybody’s access and may still have tokens: asked by whoever verifies them, at start and after being cut off',
    access: 'anyone',
    input: z.strictObject({}),
    output: EndedAccesses,
  }),
};
