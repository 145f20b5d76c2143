import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id } from '../kernel/scalars.ts';

/** Most bytes of a working copy's content as JSON. */
export const MAX_WORKING_COPY_BYTES = 256 * 1024;

const Content = z
  .record(z.string(), z.unknown())
  .refine((content) => new TextEncoder().encode(JSON.stringify(content)).length <= MAX_WORKING_COPY_BYTES, {
    params: { reason: 'too_large', max: '256 KB' },
  });

/** What a clerk has typed of a plan and not sent yet (暂存): as it is, incomplete and unjudged, seen by nobody else. */
export const WorkingCopySummary = z.object({
  id: Id,
  /** The plan that it rewrites or amends; null for a new one. */
  filingId: Id.nullable(),
  /** The title as typed so far. */
  title: z.string(),
  savedAt: z.iso.datetime(),
});
export const WorkingCopy = WorkingCopySummary.extend({ content: z.record(z.string(), z.unknown()), revision: z.int() });
export type WorkingCopy = z.infer<typeof WorkingCopy>;

const access = ['entity_clerk'] as const;
const oneCopy = z.strictObject({ id: Id });

export const workingCopies = {
  list: listOperation({
    name: 'filing.working-copies.list',
    summary: 'The caller’s own unfinished plans',
    access,
    resource: 'filing-working-copies',
    item: WorkingCopySummary,
    filter: { filingId: Id.optional() },
    sort: ['savedAt'],
  }),
  get: operation({
    name: 'filing.working-copies.get',
    kind: 'query',
    summary: 'One of the caller’s own unfinished plans, as typed',
    access,
    http: 'GET /filing-working-copies/{id}',
    input: oneCopy,
    output: WorkingCopy,
    errors: ['not_found'],
  }),
  save: operation({
    name: 'filing.working-copies.save',
    kind: 'command',
    summary: 'Keep what has been typed so far, under an id that the caller made; the highest revision wins',
    access,
    http: 'PUT /filing-working-copies/{id}',
    input: z.strictObject({
      id: Id,
      filingId: Id.optional(),
      /** Rises with every save of one copy, for example the time of typing in milliseconds. */
      revision: z.int().min(0),
      content: Content,
    }),
    /** Null when nothing was kept: a later revision is there, or the copy was discarded or sent. */
    output: z.object({ savedAt: z.iso.datetime().nullable() }),
  }),
  discard: operation({
    name: 'filing.working-copies.discard',
    kind: 'command',
    summary: 'Drop an unfinished plan; saves that are still on their way do not bring it back',
    access,
    http: 'DELETE /filing-working-copies/{id}',
    input: oneCopy,
    output: z.object({}),
  }),
};
