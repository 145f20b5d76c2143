import { FilingModule } from './filing.module.ts';
import { migrations } from './migrations/migrations.ts';
import { FilingRecord } from './plans/filings/filing.entity.ts';
import { PurchasingEntity } from './register/entities/purchasing-entity.entity.ts';
import { TenderRecord } from './tenders/tender.entity.ts';
import { VenueBookingRecord } from './venues/venue-booking.entity.ts';
import { VenueRoomRecord } from './venues/venue-room.entity.ts';

/** What this service is made of, for its process and for tests. */
export const filingService = {
  name: 'filing',
  module: FilingModule,
  entities: [PurchasingEntity, FilingRecord, TenderRecord, VenueBookingRecord, VenueRoomRecord],
  migrations,
  files: true,
} as const;
