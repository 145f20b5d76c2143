import { z } from 'zod';
import { operation } from '../kernel/operation.ts';
import { Id, Text } from '../kernel/scalars.ts';
import { TenderDetail, tenderWriters } from './tenders.ts';

const oneOverrun = z.strictObject({ id: Id, overrunId: Id });
const withReason = oneOverrun.extend({ reason: Text(500) });
/** Everyone who may enter steps, and the office's reviewers. */
const deciders = [...tenderWriters, 'county_reviewer'] as const;
const errors = ['not_found', 'invalid_transition', 'conflict', 'second_person'] as const;

/** The second person's part in a step beyond its bound (超限复核). */
export const tenderOverruns = {
  approve: operation({
    name: 'filing.tender-overruns.approve',
    kind: 'command',
    summary: 'Approve a step that exceeds its limit, as a second person; the step takes effect at once',
    access: deciders,
    http: 'POST /tenders/{id}/overruns/{overrunId}/approval',
    input: oneOverrun,
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'overrun_outgrown', 'overrun_beyond_quota'],
  }),
  refuse: operation({
    name: 'filing.tender-overruns.refuse',
    kind: 'command',
    summary: 'Reject a step that exceeds its limit; it does not take effect',
    access: deciders,
    http: 'POST /tenders/{id}/overruns/{overrunId}/refusal',
    input: withReason,
    output: TenderDetail,
    errors,
  }),
  withdraw: operation({
    name: 'filing.tender-overruns.withdraw',
    kind: 'command',
    summary: 'Withdraw your own pending step that exceeds its limit',
    access: tenderWriters,
    http: 'POST /tenders/{id}/overruns/{overrunId}/withdrawal',
    input: oneOverrun,
    output: TenderDetail,
    errors,
  }),
};
