import type { Organisation } from '@yinhu/contracts/identity';
import type { Transaction } from '@yinhu/database';
import { findOrganisationOfKind } from './organisations.queries.ts';
import { type NewOrganisation, registerOrganisation } from './register-organisation.ts';

/** The organisation of this kind in exactly this division, entered now if there is none. */
export const ensureOrganisation = async (
  tx: Transaction,
  input: NewOrganisation,
  at: Date,
): Promise<Organisation> =>
  (await findOrganisationOfKind(tx, input.kind, input.divisionCode)) ?? registerOrganisation(tx, input, at);
