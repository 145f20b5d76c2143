import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, Text, Timestamp } from '../kernel/scalars.ts';
import { secret } from '../kernel/secret.ts';

export const ConflictStatus = enumeration({
  open: ['待核实', 'To be looked into'],
  settled: ['已办结', 'Settled'],
});
export type ConflictStatus = z.infer<typeof ConflictStatus>;

/**
 * That somebody was to be registered who is in a dossier already. Whoever registered is not told where; the
 * township looks into it. The other dossier is named only to those whose division it lies in.
 */
export const RegistrationConflict = z.object({
  id: Id,
  /** The village that was to register. */
  divisionCode: DivisionCode,
  /** As entered, masked but for the last two digits. */
  identityNumber: secret(z.string()),
  name: z.string(),
  /** Organisation and name of who registered. */
  attemptedBy: z.string(),
  attempts: z.int(),
  firstAt: Timestamp,
  lastAt: Timestamp,
  /** The dossier that holds the person; null where it lies outside the reader's division. */
  householdId: Id.nullable(),
  householdNumber: z.string().nullable(),
  status: ConflictStatus,
  outcome: z.string().nullable(),
});
export type RegistrationConflict = z.infer<typeof RegistrationConflict>;

const readers = ['township_reviewer', 'county_reviewer'] as const;

export const registrationConflicts = {
  list: listOperation({
    name: 'household.registration-conflicts.list',
    summary: 'Registrations on hold because the person is already in a dossier',
    access: readers,
    resource: 'registration-conflicts',
    item: RegistrationConflict,
    filter: { status: RegistrationConflict.shape.status.optional() },
    sort: ['lastAt', 'firstAt'],
  }),
  settle: operation({
    name: 'household.registration-conflicts.settle',
    kind: 'command',
    summary: 'Close a conflict with its findings',
    access: readers,
    http: 'POST /registration-conflicts/{id}/settlement',
    input: z.strictObject({ id: Id, outcome: Text(500) }),
    output: RegistrationConflict,
    errors: ['not_found', 'invalid_transition'],
  }),
};
