import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications/notifications.controller.ts';
import { NotificationsService } from './notifications/notifications.service.ts';
import { BulkService } from './ocds/bulk/bulk.service.ts';
import { RecordsQueries } from './ocds/feed/records.queries.ts';
import { ReleasesQueries } from './ocds/feed/releases.queries.ts';
import { OpenDataQueries } from './ocds/feed/summary.queries.ts';
import { OcdsController } from './ocds/ocds.controller.ts';
import { OcdsImportsService } from './ocds-import/imports.service.ts';
import { OcdsImportsController } from './ocds-import/ocds-imports.controller.ts';
import { OcdsSourcesQueries } from './ocds-import/sources.queries.ts';
import { FiguresController } from './oversight-feed/figures.controller.ts';
import { FiguresQueries } from './oversight-feed/figures.queries.ts';
import { RedFlagsController } from './oversight-feed/red-flags.controller.ts';
import { RedFlagsQueries } from './oversight-feed/red-flags.queries.ts';
import { RedFlagsService } from './oversight-feed/red-flags.service.ts';
import { AmendmentsController } from './plans/amendments/amendments.controller.ts';
import { AmendmentsService } from './plans/amendments/amendments.service.ts';
import { AttachmentsController } from './plans/attachments/attachments.controller.ts';
import { AttachmentsQueries } from './plans/attachments/attachments.queries.ts';
import { AttachmentsService } from './plans/attachments/attachments.service.ts';
import { OrphanSweep } from './plans/attachments/orphan-sweep.ts';
import { CertificatesController } from './plans/certificates/certificates.controller.ts';
import { CertificatesQueries } from './plans/certificates/certificates.queries.ts';
import { CommentsController } from './plans/comments/comments.controller.ts';
import { CommentsService } from './plans/comments/comments.service.ts';
import { FilingsController } from './plans/filings/filings.controller.ts';
import { FilingsQueries } from './plans/filings/filings.queries.ts';
import { FilingsService } from './plans/filings/filings.service.ts';
import { PublishedFilingsController } from './plans/published/published-filings.controller.ts';
import { PublishedFilingsQueries } from './plans/published/published-filings.queries.ts';
import { ReplayWorker } from './plans/replays/replay-worker.ts';
import { ReplaysController } from './plans/replays/replays.controller.ts';
import { ReplaysQueries } from './plans/replays/replays.queries.ts';
import { ReplaysService } from './plans/replays/replays.service.ts';
import { DecideManyService } from './plans/reviews/decide-many.service.ts';
import { GreenChannelService } from './plans/reviews/green-channel.service.ts';
import { MeasuresQueries } from './plans/reviews/measures.queries.ts';
import { OverdueSweep } from './plans/reviews/overdue-sweep.ts';
import { ReviewsController } from './plans/reviews/reviews.controller.ts';
import { ReviewsQueries } from './plans/reviews/reviews.queries.ts';
import { ReviewsService } from './plans/reviews/reviews.service.ts';
import { FilingRulesController } from './plans/rules/filing-rules.controller.ts';
import { FilingRulesQueries } from './plans/rules/filing-rules.queries.ts';
import { RuleParametersService } from './plans/rules/rule-parameters.service.ts';
import { SettingsQueries } from './plans/rules/settings.queries.ts';
import { ThresholdsService } from './plans/rules/thresholds.service.ts';
import { WorkingCopiesController } from './plans/working-copies/working-copies.controller.ts';
import { WorkingCopiesQueries } from './plans/working-copies/working-copies.queries.ts';
import { WorkingCopiesService } from './plans/working-copies/working-copies.service.ts';
import { PublicationsController } from './publications/publications.controller.ts';
import { PublicationsQueries } from './publications/publications.queries.ts';
import { PublicationsService } from './publications/publications.service.ts';
import { CalendarController } from './register/calendar/calendar.controller.ts';
import { CalendarQueries } from './register/calendar/calendar.queries.ts';
import { CalendarService } from './register/calendar/calendar.service.ts';
import { CatalogueController } from './register/catalogue/catalogue.controller.ts';
import { EntitiesController } from './register/entities/entities.controller.ts';
import { EntitiesQueries } from './register/entities/entities.queries.ts';
import { EntitiesService } from './register/entities/entities.service.ts';
import { EntitySheetsService } from './register/entities/entity-sheets.service.ts';
import { MergersService } from './register/mergers/mergers.service.ts';
import { QuotaSheetsService } from './register/quotas/quota-sheets.service.ts';
import { QuotasController } from './register/quotas/quotas.controller.ts';
import { QuotasQueries } from './register/quotas/quotas.queries.ts';
import { QuotasService } from './register/quotas/quotas.service.ts';
import { SuppliersQueries } from './register/suppliers/suppliers.queries.ts';
import { SuppliersService } from './register/suppliers/suppliers.service.ts';
import { AwardsService } from './tenders/awards.service.ts';
import { BidsService } from './tenders/bids.service.ts';
import { ContractsService } from './tenders/contracts.service.ts';
import { OverrunsService } from './tenders/overruns.service.ts';
import { PerformanceService } from './tenders/performance.service.ts';
import { ProgressController } from './tenders/progress.controller.ts';
import { ProgressQueries } from './tenders/progress.queries.ts';
import { TenderContractsController } from './tenders/tender-contracts.controller.ts';
import { TenderDocumentsService } from './tenders/tender-documents.service.ts';
import { TenderOverrunsController } from './tenders/tender-overruns.controller.ts';
import { TendersController } from './tenders/tenders.controller.ts';
import { TendersQueries } from './tenders/tenders.queries.ts';
import { TendersService } from './tenders/tenders.service.ts';
import { BookingDeskService } from './venues/booking-desk.service.ts';
import { BookingsQueries } from './venues/bookings.queries.ts';
import { BookingsService } from './venues/bookings.service.ts';
import { ClosuresQueries } from './venues/closures.queries.ts';
import { ClosuresService } from './venues/closures.service.ts';
import { RoomsQueries } from './venues/rooms.queries.ts';
import { RoomsService } from './venues/rooms.service.ts';
import { VenueBookingsController } from './venues/venue-bookings.controller.ts';
import { VenueCalendarQueries } from './venues/venue-calendar.queries.ts';
import { VenueClock } from './venues/venue-clock.ts';
import { VenueRoomsController } from './venues/venue-rooms.controller.ts';

@Module({
  controllers: [
    AmendmentsController,
    AttachmentsController,
    CalendarController,
    CatalogueController,
    CertificatesController,
    CommentsController,
    EntitiesController,
    FiguresController,
    FilingRulesController,
    FilingsController,
    NotificationsController,
    OcdsController,
    OcdsImportsController,
    ProgressController,
    PublicationsController,
    PublishedFilingsController,
    QuotasController,
    RedFlagsController,
    ReplaysController,
    ReviewsController,
    TenderContractsController,
    TenderOverrunsController,
    TendersController,
    VenueBookingsController,
    VenueRoomsController,
    WorkingCopiesController,
  ],
  providers: [
    AmendmentsService,
    AttachmentsQueries,
    AttachmentsService,
    AwardsService,
    BidsService,
    BookingDeskService,
    BookingsQueries,
    BookingsService,
    BulkService,
    CalendarQueries,
    CalendarService,
    CertificatesQueries,
    ClosuresQueries,
    ClosuresService,
    CommentsService,
    ContractsService,
    DecideManyService,
    EntitiesQueries,
    EntitiesService,
    EntitySheetsService,
    FiguresQueries,
    FilingRulesQueries,
    FilingsQueries,
    FilingsService,
    GreenChannelService,
    MeasuresQueries,
    MergersService,
    NotificationsService,
    OcdsImportsService,
    OcdsSourcesQueries,
    OpenDataQueries,
    OrphanSweep,
    OverdueSweep,
    OverrunsService,
    PerformanceService,
    ProgressQueries,
    PublicationsQueries,
    PublicationsService,
    PublishedFilingsQueries,
    QuotaSheetsService,
    QuotasQueries,
    QuotasService,
    RecordsQueries,
    RedFlagsQueries,
    RedFlagsService,
    ReleasesQueries,
    ReplayWorker,
    ReplaysQueries,
    ReplaysService,
    ReviewsQueries,
    ReviewsService,
    RoomsQueries,
    RoomsService,
    RuleParametersService,
    SettingsQueries,
    SuppliersQueries,
    SuppliersService,
    TenderDocumentsService,
    TendersQueries,
    TendersService,
    ThresholdsService,
    VenueCalendarQueries,
    VenueClock,
    WorkingCopiesQueries,
    WorkingCopiesService,
  ],
})
export class FilingModule {}
