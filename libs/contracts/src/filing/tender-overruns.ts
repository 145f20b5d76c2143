import { z } from 'zod';
import { operation } from '../kernel/operation.ts';
import { Id, Text } from '../kernel/scalars.ts';
import { TenderDetail, tenderWriters } from './tenders.ts';

const oneOverrun = z.strictObject({ id: Id, overrunId: Id });
const withReason = oneOverrun.extend({ reason: Text(500) });
/** Whoever may enter steps, and the reviewers of the office. */
const deciders = [...tenderWriters, 'county_reviewer'] as const;
const errors = ['not_found', 'invalid_transition', 'conflict', 'second_person'] as const;

/** The second person's part in a step beyond its bound (超限复核). */
export const tenderOverruns = {
  approve: operation({
    name: 'filing.tender-overruns.approve',
    kind: 'command',
    summary: 'Approve a step beyond its bound, as somebody else than who proposed it: the step is taken in the same moment',
    access: deciders,
    http: 'POST /tenders/{id}/overruns/{overrunId}/approval',
    input: oneOverrun,
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'overrun_outgrown', 'overrun_beyond_quota'],
  }),
  refuse: operation({
    name: 'filing.tender-overruns.refuse',
    kind: 'command',
    summary: 'Refuse a step beyond its bound; nothing of it happens',
    access: deciders,
    http: 'POST /tenders/{id}/overruns/{overrunId}/refusal',
    input: withReason,
    output: TenderDetail,
    errors,
  }),
  withdraw: operation({
    name: 'filing.tender-overruns.withdraw',
    kind: 'command',
    summary: 'Take back a step beyond its bound that nobody has decided yet, as who proposed it',
    access: tenderWriters,
    http: 'POST /tenders/{id}/overruns/{overrunId}/withdrawal',
    input: oneOverrun,
    output: TenderDetail,
    errors,
  }),
};
