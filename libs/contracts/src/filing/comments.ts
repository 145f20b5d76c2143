import { z } from 'zod';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id, Text } from '../kernel/scalars.ts';
import { COUNTY_FILING_STAFF, FILING_STAFF } from '../system/role-groups.ts';
import { Role } from '../system/roles.ts';

/** Comments between clerk and procurement office on a plan. Never changed, never deleted. */
export const FilingComment = z.object({
  id: Id,
  filingId: Id,
  body: z.string(),
  at: z.iso.datetime(),
  /** Name of the person. */
  by: z.string(),
  role: Role,
});
export type FilingComment = z.infer<typeof FilingComment>;

export const filingComments = {
  list: listOperation({
    name: 'filing.comments.list',
    summary:
      'Comments on plans within the caller’s division; clerks see only those on their own entity’s plans',
    access: FILING_STAFF,
    resource: 'filing-comments',
    item: FilingComment,
    filter: { filingId: Id.optional() },
    sort: ['at'],
    defaultOrder: 'ASC',
  }),
  post: operation({
    name: 'filing.comments.post',
    kind: 'create',
    summary: 'Comment on a plan; the other side is notified',
    access: COUNTY_FILING_STAFF,
    http: 'POST /filing-comments',
    input: z.strictObject({ filingId: Id, body: Text(2000) }),
    output: FilingComment,
    errors: ['not_found'],
  }),
};
