import type { ServiceDefinition } from '@yinhu/service';
import { IdentityModule } from './identity.module.ts';
import { Identity1700000000001 } from './migrations/1-identity.ts';
import { PasswordReset1700000000002 } from './migrations/2-password-reset.ts';
import { OrganisationRow } from './organisations/organisation.entity.ts';
import { OrganisationReactions } from './organisations/organisation-reactions.ts';
import { UserRow } from './users/user.entity.ts';

/** What the process and the tests start. */
export const identity: ServiceDefinition = {
  name: 'identity',
  module: IdentityModule,
  entities: [OrganisationRow, UserRow],
  migrations: [Identity1700000000001, PasswordReset1700000000002],
  consumer: (get) => ({ producers: ['filing', 'marketplace'], on: get(OrganisationReactions).reactions }),
};
