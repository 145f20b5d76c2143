import {
  type DepartmentKind,
  type Organisation,
  type OrganisationKind,
  organisationAggregate,
} from '@yinhu/contracts/identity';
import type { Transaction } from '@yinhu/database';
import { v7 } from 'uuid';
import { OrganisationRow } from './organisation.entity.ts';

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly department?: DepartmentKind;
  readonly name: string;
  readonly divisionCode: string;
  readonly creditCode?: string;
}

/** Enters an organisation that is kept here, and announces it. */
export async function registerOrganisation(
  tx: Transaction,
  input: NewOrganisation,
  at: Date,
): Promise<Organisation> {
  const { kind, department = null, name, divisionCode, creditCode = null } = input;
  const organisation: Organisation = {
    id: v7(),
    kind,
    department,
    name,
    divisionCode,
    creditCode,
    status: 'active',
    version: 1,
  };
  await tx.manager.insert(OrganisationRow, { ...organisation, registeredAt: at });
  const { id, version } = organisation;
  tx.emit(organisationAggregate, 'organisation-registered', {
    id,
    version,
    division: divisionCode,
    state: organisation,
    at,
  });
  tx.audit({ aggregate: 'organisation', id, action: 'register', division: divisionCode });
  return organisation;
}
