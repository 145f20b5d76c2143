import { z } from 'zod';
import { CreditCode } from '../kernel/check-digits.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import type { DivisionLevel } from './divisions.ts';

/**
 * Kinds of organisation people of DOMAIN section 2 belong to. Purchasing entities, co-operatives and suppliers of inputs
 * are registered with filing and marketplace, whose events create the organisation here under the same id.
 */
export const OrganisationKind = z.enum([
  'oversight_office',
  'procurement_office',
  'purchasing_entity',
  'helping_unit',
  'cooperative',
  'input_supplier',
  'service_station',
  'village_committee',
  'township_government',
  'department',
  'public',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Departments that referrals are sent to. */
export const DepartmentKind = z.enum([
  'water',
  'agriculture',
  'employment',
  'education',
  'vocational_school',
  'civil_affairs',
  'medical_insurance',
  'charity',
  'housing',
]);
export type DepartmentKind = z.infer<typeof DepartmentKind>;

export const Organisation = z.object({
  id: Id,
  kind: OrganisationKind,
  department: DepartmentKind.nullable(),
  name: z.string(),
  divisionCode: DivisionCode,
  creditCode: z.string().nullable(),
  status: z.enum(['active', 'suspended']),
  version: z.int(),
});
export type Organisation = z.infer<typeof Organisation>;

/** Kinds a county's admin enters here directly. */
export const DirectOrganisationKind = OrganisationKind.exclude([
  'purchasing_entity',
  'cooperative',
  'input_supplier',
  'oversight_office',
  'public',
]);

/** The level of division that a kind of organisation belongs to; kinds not named fit any. */
export const ORGANISATION_LEVELS: Readonly<Partial<Record<OrganisationKind, DivisionLevel>>> = {
  oversight_office: 'province',
  procurement_office: 'county',
  township_government: 'township',
  service_station: 'township',
  village_committee: 'village',
};

const NewOrganisation = z
  .strictObject({
    kind: DirectOrganisationKind,
    /** Which department it is: asked of a department, and of no other kind. */
    department: DepartmentKind.optional(),
    name: Text(100),
    divisionCode: DivisionCode,
    creditCode: CreditCode.optional(),
  })
  .refine(({ kind, department }) => kind !== 'department' || department, { path: ['department'], params: { reason: 'required' } })
  .refine(({ kind, department }) => kind === 'department' || !department, { path: ['department'], params: { reason: 'not_expected' } });

export const organisations = {
  list: listOperation({
    name: 'identity.organisations.list',
    summary: 'Organisations within the caller’s division',
    access: ['province_supervisor', 'county_admin', 'county_reviewer'],
    resource: 'organisations',
    item: Organisation,
    filter: { q: SearchText.optional(), kind: OrganisationKind.optional(), divisionCode: DivisionCode.optional() },
    sort: ['name', 'kind', 'divisionCode'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'identity.organisations.get',
    kind: 'query',
    summary: 'One organisation',
    access: ['province_supervisor', 'county_admin', 'county_reviewer'],
    http: 'GET /organisations/{id}',
    input: z.strictObject({ id: Id }),
    output: Organisation,
    errors: ['not_found'],
  }),
  create: operation({
    name: 'identity.organisations.create',
    kind: 'create',
    summary: 'Enter an organisation of the county',
    access: ['county_admin'],
    http: 'POST /organisations',
    input: NewOrganisation,
    output: Organisation,
    errors: ['already_exists', 'not_registrable'],
  }),
};

export const organisationAggregate = aggregate({
  service: 'identity',
  name: 'organisation',
  state: Organisation,
  events: ['organisation-registered', 'organisation-changed'],
});
