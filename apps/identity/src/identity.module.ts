import { Module } from '@nestjs/common';
import { ENVIRONMENT } from '@yinhu/service';
import { AccessController } from './access/access.controller.ts';
import { DemoAccounts } from './demo/demo-accounts.ts';
import { DivisionsController } from './divisions/divisions.controller.ts';
import { KeysController } from './keys/keys.controller.ts';
import { SigningKeys } from './keys/signing-keys.ts';
import { OrganisationReactions } from './organisations/organisation-reactions.ts';
import { OrganisationsController } from './organisations/organisations.controller.ts';
import { OrganisationsService } from './organisations/organisations.service.ts';
import { Passwords } from './passwords/passwords.ts';
import { Delegation } from './sessions/delegation.ts';
import { OwnPasswordService } from './sessions/own-password.service.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { readSettings, Settings } from './settings.ts';
import { UsersController } from './users/users.controller.ts';
import { UsersService } from './users/users.service.ts';

@Module({
  controllers: [DivisionsController, OrganisationsController, UsersController, SessionsController, AccessController, KeysController],
  providers: [
    { provide: Settings, useFactory: readSettings, inject: [ENVIRONMENT] },
    SigningKeys,
    Passwords,
    DemoAccounts,
    OrganisationsService,
    OrganisationReactions,
    UsersService,
    SessionsService,
    OwnPasswordService,
    Delegation,
  ],
})
export class IdentityModule {}
