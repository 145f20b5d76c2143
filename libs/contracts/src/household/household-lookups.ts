import { z } from 'zod';
import { operation } from '../kernel/operation.ts';
import { DivisionCode, Id, Text } from '../kernel/scalars.ts';

/** A caller without access to dossiers must already know the household's number and its head's surname. */
export const HouseholdProof = z.strictObject({
  /** Speaking number, for example 360725-000123. */
  number: Text(40),
  /** Surname (姓) of the head of the household. */
  surname: Text(10),
});
export type HouseholdProof = z.infer<typeof HouseholdProof>;

/** A household whose number and head's surname the caller knew. */
export const ProvenHousehold = z.object({ id: Id, number: z.string(), divisionCode: DivisionCode });
export type ProvenHousehold = z.infer<typeof ProvenHousehold>;

/** Questions about households that one user may ask, or get wrong, on one day. */
export const LOOKUPS_PER_DAY = 20;

/**
 * What a helping unit or a service station may know of a household: that number and surname belong together,
 * within its own division. Each question is counted and audited.
 */
export const householdLookups = {
  check: operation({
    name: 'household.lookups.check',
    kind: 'command',
    summary: `Whether a household’s number matches its head’s surname; at most ${LOOKUPS_PER_DAY} lookups a day`,
    access: ['helping_buyer', 'seller_clerk'],
    http: 'POST /household-lookups',
    input: HouseholdProof,
    output: z.object({ known: z.boolean() }),
    errors: ['lookups_used_up'],
  }),
  /** For the mall, on behalf of a buyer who names beneficiary households. Wrong guesses count as lookups. */
  resolve: operation({
    name: 'household.lookups.resolve',
    kind: 'command',
    summary: 'Households that an order’s buyer has verified',
    access: ['helping_buyer'],
    input: z.strictObject({ households: z.array(HouseholdProof).min(1).max(25_000) }),
    output: z.object({ households: z.array(ProvenHousehold) }),
    errors: ['lookups_used_up'],
  }),
};
