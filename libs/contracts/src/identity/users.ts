import { z } from 'zod';
import { ActiveStatus } from '../kernel/active-status.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { DivisionCode, Id, SearchText, Text } from '../kernel/scalars.ts';
import { Role } from '../system/roles.ts';
import type { OrganisationKind } from './organisations.ts';
import { isWeakPassword, Password } from './password.ts';

export const Username = z.string().regex(/^[a-z][a-z0-9-]{2,39}$/, 'username');
export type Username = z.infer<typeof Username>;

export const User = z.object({
  id: Id,
  username: Username,
  name: z.string(),
  role: Role,
  organisationId: Id,
  organisationName: z.string(),
  divisionCode: DivisionCode,
  status: ActiveStatus,
  /** Exists only in demonstration mode. */
  demo: z.boolean(),
});
export type User = z.infer<typeof User>;

/** Roles a county's admin gives. */
export const CountyRole = Role.exclude(['province_supervisor', 'public']);
export type CountyRole = z.infer<typeof CountyRole>;

/** The roles people of each kind of organisation may have. */
export const ROLES_OF_ORGANISATION: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  oversight_office: ['province_supervisor'],
  procurement_office: ['county_admin', 'county_reviewer'],
  purchasing_entity: ['entity_clerk'],
  helping_unit: ['helping_buyer'],
  cooperative: ['seller_clerk'],
  input_supplier: ['seller_clerk'],
  service_station: ['seller_clerk'],
  village_committee: ['household_officer'],
  township_government: ['township_reviewer'],
  department: ['department_officer'],
  public: ['public'],
};

const NewUser = z
  .strictObject({
    username: Username,
    name: Text(50),
    role: CountyRole,
    organisationId: Id,
    password: Password,
  })
  .refine(({ password, username }) => !isWeakPassword(password, username), {
    path: ['password'],
    params: { reason: 'weak_password' },
  });

export const users = {
  list: listOperation({
    name: 'identity.users.list',
    summary: 'Users of organisations within the caller’s division',
    access: ['county_admin'],
    resource: 'users',
    item: User,
    filter: {
      q: SearchText.optional(),
      role: Role.optional(),
      organisationId: Id.optional(),
      status: ActiveStatus.optional(),
    },
    sort: ['username', 'name', 'role'],
    defaultOrder: 'ASC',
  }),
  get: operation({
    name: 'identity.users.get',
    kind: 'query',
    summary: 'One user',
    access: ['county_admin'],
    http: 'GET /users/{id}',
    input: z.strictObject({ id: Id }),
    output: User,
    errors: ['not_found'],
  }),
  create: operation({
    name: 'identity.users.create',
    kind: 'create',
    summary: 'Create an account',
    access: ['county_admin'],
    http: 'POST /users',
    input: NewUser,
    output: User,
    errors: ['already_exists', 'not_registrable', 'not_found'],
  }),
  suspend: operation({
    name: 'identity.users.suspend',
    kind: 'command',
    summary: 'Suspend an account; its sessions end',
    access: ['county_admin'],
    http: 'POST /users/{id}/suspension',
    input: z.strictObject({ id: Id, reason: Text(200) }),
    output: User,
    errors: ['not_found', 'invalid_transition'],
  }),
  reactivate: operation({
    name: 'identity.users.reactivate',
    kind: 'command',
    summary: 'Reactivate a suspended account',
    access: ['county_admin'],
    http: 'POST /users/{id}/reactivation',
    input: z.strictObject({ id: Id }),
    output: User,
    errors: ['not_found', 'invalid_transition'],
  }),
  resetPassword: operation({
    name: 'identity.users.reset-password',
    kind: 'command',
    summary: 'Reset an account’s password; its sessions end',
    access: ['county_admin'],
    http: 'POST /users/{id}/password',
    input: z.strictObject({ id: Id, password: Password }),
    output: User,
    errors: ['not_found'],
  }),
};
