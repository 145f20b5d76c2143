import { Module } from '@nestjs/common';
import { ENVIRONMENT } from '@yinhu/service';
import { AccessController } from './access/access.controller.ts';
import { DemoAccounts } from './demo/demo-accounts.ts';
import { DivisionsController } from './divisions/divisions.controller.ts';
import { KeysController } from './keys/keys.controller.ts';
import { SigningKeys } from './keys/signing-keys.ts';
import { OrganisationReactions } from './organisations/organisation-reactions.ts';
import { OrganisationsService } from './organisations/organisations.service.ts';
import { Passwords } from './passwords/passwords.ts';
import { Delegation } from './sessions/delegation.ts';
import { OwnPasswordService } from './sessions/own-password.service.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { readSettings, Settings } from './settings.ts';
import { UsersService } from './users/users.service.ts';

@Module({
  controllers: [
    UsersService,
    SessionsService,
    OwnPasswordService,
    Delegation,
    OrganisationsService,
    DivisionsController,
    AccessController,
    KeysController,
  ],
  providers: [
    { provide: Settings, useFactory: readSettings, inject: [ENVIRONMENT] },
    SigningKeys,
    Passwords,
    DemoAccounts,
    OrganisationReactions,
  ],
})
export class IdentityModule {}
