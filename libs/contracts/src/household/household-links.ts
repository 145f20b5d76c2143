import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, SearchText, Text, Timestamp } from '../kernel/scalars.ts';
import { HOUSEHOLD_CADRES } from '../system/role-groups.ts';
import { HouseholdProof } from './household-lookups.ts';

/** `proposed → confirmed | refused`; `confirmed → ended`. */
export const HouseholdLinkStatus = enumeration({
  proposed: ['待确认', 'Proposed'],
  confirmed: ['已关联', 'Linked'],
  refused: ['未通过', 'Refused'],
  ended: ['已解除', 'Ended'],
});
export type HouseholdLinkStatus = z.infer<typeof HouseholdLinkStatus>;

/**
 * That a farmer of the mall is of a household on file (农户与建档户关联). A service station proposes it; it has
 * effect once the household's cadre confirms it. A seller has one that is proposed or confirmed, a household
 * one that is confirmed.
 */
export const HouseholdLink = z.object({
  id: Id,
  sellerId: Id,
  sellerName: z.string(),
  /** Null for the station, which sees no dossiers. */
  householdId: Id.nullable(),
  householdNumber: z.string(),
  /** The household's village. */
  divisionCode: DivisionCode,
  status: HouseholdLinkStatus,
  /** The service station. */
  proposedBy: z.string(),
  proposedAt: Timestamp,
  decidedAt: Timestamp.nullable(),
  /** Why it was rejected. */
  reason: z.string().nullable(),
  endedAt: Timestamp.nullable(),
  endReason: z.string().nullable(),
  /** The link was wrong from the start: the income that it booked was reversed. */
  reversed: z.boolean(),
  version: z.int(),
});
export type HouseholdLink = z.infer<typeof HouseholdLink>;

const cadre = ['household_officer'] as const;
const readers = ['household_officer', 'township_reviewer', 'county_reviewer', 'seller_clerk'] as const;

export const householdLinks = {
  list: listOperation({
    name: 'household.links.list',
    summary: 'Links of sellers to households within the caller’s division; stations see only their own',
    access: readers,
    resource: 'household-links',
    item: HouseholdLink,
    filter: {
      q: SearchText.optional(),
      status: HouseholdLinkStatus.optional(),
      sellerId: Id.optional(),
      householdId: Id.optional(),
    },
    sort: ['proposedAt', 'status', 'householdNumber'],
  }),
  get: operation({
    name: 'household.links.get',
    kind: 'query',
    summary: 'One link of a seller to a household',
    access: readers,
    http: 'GET /household-links/{id}',
    input: z.strictObject({ id: Id }),
    output: HouseholdLink,
    errors: ['not_found'],
  }),
  /**
   * Called by the mall, which knows whose shop it is; a wrong proof counts as a question about a household.
   */
  propose: operation({
    name: 'household.links.propose',
    kind: 'command',
    summary: 'Propose to link a farmer of the mall to a household',
    access: ['seller_clerk'],
    input: z.strictObject({ sellerId: Id, sellerName: Text(100), household: HouseholdProof }),
    output: HouseholdLink,
    errors: ['seller_linked', 'lookups_used_up'],
  }),
  confirm: operation({
    name: 'household.links.confirm',
    kind: 'command',
    summary: 'Confirm a link as the household’s cadre; sales settled since the proposal become income',
    access: cadre,
    http: 'POST /household-links/{id}/confirmation',
    input: z.strictObject({ id: Id }),
    output: HouseholdLink,
    errors: ['not_found', 'invalid_transition', 'household_linked'],
  }),
  refuse: operation({
    name: 'household.links.refuse',
    kind: 'command',
    summary: 'Reject a link as the household’s cadre, with the reason; no income is booked',
    access: cadre,
    http: 'POST /household-links/{id}/refusal',
    input: z.strictObject({ id: Id, reason: Text(300) }),
    output: HouseholdLink,
    errors: ['not_found', 'invalid_transition'],
  }),
  end: operation({
    name: 'household.links.end',
    kind: 'command',
    summary:
      'End a link: later sales no longer count as income; if the link was wrong from the start, its income is reversed',
    access: HOUSEHOLD_CADRES,
    http: 'POST /household-links/{id}/end',
    input: z.strictObject({ id: Id, reason: Text(300), reverse: z.boolean().default(false) }),
    output: HouseholdLink,
    errors: ['not_found', 'invalid_transition'],
  }),
};
