import { z } from 'zod';
import { ActiveStatus } from '../kernel/active-status.ts';
import { CreditCode } from '../kernel/check-digits.ts';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import { OFFICE_AND_PROVINCE } from '../system/role-groups.ts';
import type { DivisionLevel } from './divisions.ts';

/**
 * Kinds of organisation people of DOMAIN section 2 belong to. Purchasing entities, co-operatives and
 * suppliers of inputs are registered with filing and marketplace, whose events create the organisation here
 * under the same id.
 */
export const OrganisationKind = enumeration({
  oversight_office: ['监管机构', 'Oversight office'],
  procurement_office: ['采购办', 'Procurement office'],
  purchasing_entity: ['采购单位', 'Purchasing entity'],
  helping_unit: ['帮扶单位', 'Helping unit'],
  cooperative: ['合作社', 'Co-operative'],
  input_supplier: ['农资供应商', 'Farm supplier'],
  service_station: ['服务站', 'Service station'],
  village_committee: ['村民委员会', 'Village committee'],
  township_government: ['乡镇政府', 'Township government'],
  department: ['主管部门', 'Department'],
  public: ['社会公众', 'The public'],
});
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Departments that referrals are sent to. */
export const DepartmentKind = enumeration({
  water: ['水利', 'Water resources'],
  agriculture: ['农业农村', 'Agriculture'],
  employment: ['就业', 'Employment'],
  education: ['教育', 'Education'],
  vocational_school: ['职业学校', 'Vocational school'],
  civil_affairs: ['民政', 'Civil affairs'],
  medical_insurance: ['医疗保障', 'Medical insurance'],
  charity: ['慈善', 'Charity'],
  housing: ['住房建设', 'Housing'],
});
export type DepartmentKind = z.infer<typeof DepartmentKind>;

export const Organisation = z.object({
  id: Id,
  kind: OrganisationKind,
  department: DepartmentKind.nullable(),
  name: z.string(),
  divisionCode: DivisionCode,
  creditCode: z.string().nullable(),
  status: ActiveStatus,
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
export type DirectOrganisationKind = z.infer<typeof DirectOrganisationKind>;

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
  .refine(({ kind, department }) => kind !== 'department' || department, {
    path: ['department'],
    params: { reason: 'required' },
  })
  .refine(({ kind, department }) => kind === 'department' || !department, {
    path: ['department'],
    params: { reason: 'not_expected' },
  });

export const organisations = {
  list: listOperation({
    name: 'identity.organisations.list',
    summary: 'Organisations within the caller’s division',
    access: OFFICE_AND_PROVINCE,
    resource: 'organisations',
    item: Organisation,
    filter: {
      q: SearchText.optional(),
      kind: OrganisationKind.optional(),
      divisionCode: DivisionCode.optional(),
    },
    sort: ['name', 'kind', 'divisionCode'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'identity.organisations.get',
    kind: 'query',
    summary: 'One organisation',
    access: OFFICE_AND_PROVINCE,
    http: 'GET /organisations/{id}',
    input: z.strictObject({ id: Id }),
    output: Organisation,
    errors: ['not_found'],
  }),
  create: operation({
    name: 'identity.organisations.create',
    kind: 'create',
    summary: 'Add an organisation to the county',
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
