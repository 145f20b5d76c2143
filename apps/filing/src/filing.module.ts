import { Module } from '@nestjs/common';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OcdsModule } from './ocds/ocds.module.ts';
import { OcdsImportModule } from './ocds-import/ocds-import.module.ts';
import { OversightFeedModule } from './oversight-feed/oversight-feed.module.ts';
import { PlansModule } from './plans/plans.module.ts';
import { PublicationsModule } from './publications/publications.module.ts';
import { RegisterModule } from './register/register.module.ts';
import { TendersModule } from './tenders/tenders.module.ts';
import { VenuesModule } from './venues/venues.module.ts';

/** The areas of filing. Each imports those below it only; `docs/architecture.md` draws them. */
@Module({
  imports: [
    RegisterModule,
    PlansModule,
    TendersModule,
    VenuesModule,
    PublicationsModule,
    OcdsModule,
    OcdsImportModule,
    NotificationsModule,
    OversightFeedModule,
  ],
})
export class FilingModule {}
