import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id } from '../kernel/scalars.ts';

/** Maximum size of a working copy's content, in bytes of JSON. */
export const MAX_WORKING_COPY_BYTES = 256 * 1024;

const Content = z
  .record(z.string(), z.unknown())
  .refine((content) => new TextEncoder().encode(JSON.stringify(content)).length <= MAX_WORKING_COPY_BYTES, {
    params: { reason: 'too_large', max: '256 KB' },
  });

/**
 * The service's number of a kept state: one more with every save, whatever the clocks of those who type say.
 */
const Revision = z.int().min(0);
/** The open form that it was typed in: each has its own id and revision count. */
const Editor = Id;
const Sequence = z.int().min(0).max(1_000_000_000);
/** The version of the plan that was on the form when it was begun. */
const FilingVersion = z.int().min(1).max(1_000_000_000);

/** A clerk's unsent input of a plan (暂存): incomplete, not validated, visible to nobody else. */
export const WorkingCopySummary = z.object({
  id: Id,
  /** The plan that it rewrites or amends; null for a new one. */
  filingId: Id.nullable(),
  /** The title as typed so far. */
  title: z.string(),
  /** For display only; revisions decide the order of saves. */
  savedAt: z.iso.datetime(),
});
export type WorkingCopySummary = z.infer<typeof WorkingCopySummary>;
export const WorkingCopy = WorkingCopySummary.extend({
  content: z.record(z.string(), z.unknown()),
  revision: Revision,
  /** Null in copies of before there were editors. */
  editor: Editor.nullable(),
  sequence: Sequence,
  filingVersion: FilingVersion.nullable(),
});
export type WorkingCopy = z.infer<typeof WorkingCopy>;

/** Outcome of a save; nothing is dropped silently. */
export const WorkingCopyOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('kept'), revision: Revision, savedAt: z.iso.datetime() }),
  /**
   * Another form has kept something since the revision that this save is based on; that stays until a person
   * chooses.
   */
  z.object({ outcome: z.literal('conflict'), revision: Revision, savedAt: z.iso.datetime() }),
  /** The copy was discarded or sent. */
  z.object({ outcome: z.literal('gone') }),
]);
export type WorkingCopyOutcome = z.infer<typeof WorkingCopyOutcome>;

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
    summary:
      'Save an unfinished plan under an id that the caller chose; never overwrites a later save by another form',
    access,
    http: 'PUT /filing-working-copies/{id}',
    input: z.strictObject({
      id: Id,
      filingId: Id.optional(),
      filingVersion: FilingVersion.optional(),
      /** The revision that was typed on; 0 for a copy that was not kept yet. */
      basedOn: Revision,
      editor: Editor,
      /** Increases with every edit in this form, so that a late or repeated save undoes nothing. */
      sequence: Sequence,
      content: Content,
    }),
    output: WorkingCopyOutcome,
  }),
  discard: operation({
    name: 'filing.working-copies.discard',
    kind: 'command',
    summary: 'Discard an unfinished plan; saves still in flight do not restore it',
    access,
    http: 'DELETE /filing-working-copies/{id}',
    input: oneCopy,
    output: z.object({}),
  }),
};
