import type { ServiceDefinition } from '@yinhu/service';
import { IdentityModule } from './identity.module.ts';
import { IDENTITY_MIGRATIONS } from './migrations/identity-migrations.ts';
import { OrganisationRow } from './organisations/organisation.entity.ts';
import { OrganisationReactions } from './organisations/organisation-reactions.ts';
import { UserRow } from './users/user.entity.ts';

/** What the process and the tests start. */
export const identity: ServiceDefinition = {
  name: 'identity',
  module: IdentityModule,
  entities: [OrganisationRow, UserRow],
  migrations: IDENTITY_MIGRATIONS,
  consumer: (get) => ({ producers: ['filing', 'marketplace'], on: get(OrganisationReactions).reactions }),
};
