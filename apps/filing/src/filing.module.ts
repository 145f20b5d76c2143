import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments/attachments.controller.ts';
import { AttachmentsQueries } from './attachments/attachments.queries.ts';
import { AttachmentsService } from './attachments/attachments.service.ts';
import { OrphanSweep } from './attachments/orphan-sweep.ts';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarQueries } from './calendar/calendar.queries.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { CatalogueController } from './catalogue/catalogue.controller.ts';
import { CertificatesController } from './certificates/certificates.controller.ts';
import { CertificatesQueries } from './certificates/certificates.queries.ts';
import { CommentsController } from './comments/comments.controller.ts';
import { CommentsService } from './comments/comments.service.ts';
import { EntitiesController } from './entities/entities.controller.ts';
import { EntitiesQueries } from './entities/entities.queries.ts';
import { EntitiesService } from './entities/entities.service.ts';
import { EntitySheetsService } from './entities/entity-sheets.service.ts';
import { MergersService } from './entities/mergers.service.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { FiguresQueries } from './figures/figures.queries.ts';
import { AmendmentsController } from './filings/amendments.controller.ts';
import { AmendmentsService } from './filings/amendments.service.ts';
import { FilingsController } from './filings/filings.controller.ts';
import { FilingsQueries } from './filings/filings.queries.ts';
import { FilingsService } from './filings/filings.service.ts';
import { GreenChannelService } from './filings/green-channel.service.ts';
import { NotificationsController } from './notifications/notifications.controller.ts';
import { NotificationsService } from './notifications/notifications.service.ts';
import { BulkService } from './ocds/bulk/bulk.service.ts';
import { RecordsQueries } from './ocds/feed/records.queries.ts';
import { ReleasesQueries } from './ocds/feed/releases.queries.ts';
import { OpenDataQueries } from './ocds/feed/summary.queries.ts';
import { OcdsImportsService } from './ocds/import/imports.service.ts';
import { OcdsImportsController } from './ocds/import/ocds-imports.controller.ts';
import { OcdsSourcesQueries } from './ocds/import/sources.queries.ts';
import { OcdsController } from './ocds/ocds.controller.ts';
import { AwardsService } from './progress/awards.service.ts';
import { BidsService } from './progress/bids.service.ts';
import { ContractsService } from './progress/contracts.service.ts';
import { OverrunsService } from './progress/overruns.service.ts';
import { PerformanceService } from './progress/performance.service.ts';
import { ProgressController } from './progress/progress.controller.ts';
import { ProgressQueries } from './progress/progress.queries.ts';
import { SuppliersQueries } from './progress/suppliers.queries.ts';
import { SuppliersService } from './progress/suppliers.service.ts';
import { TenderContractsController } from './progress/tender-contracts.controller.ts';
import { TenderDocumentsService } from './progress/tender-documents.service.ts';
import { TenderOverrunsController } from './progress/tender-overruns.controller.ts';
import { TendersController } from './progress/tenders.controller.ts';
import { TendersQueries } from './progress/tenders.queries.ts';
import { TendersService } from './progress/tenders.service.ts';
import { PublicationsController } from './publications/publications.controller.ts';
import { PublicationsQueries } from './publications/publications.queries.ts';
import { PublicationsService } from './publications/publications.service.ts';
import { PublishedFilingsController } from './published/published-filings.controller.ts';
import { PublishedFilingsQueries } from './published/published-filings.queries.ts';
import { QuotaSheetsService } from './quotas/quota-sheets.service.ts';
import { QuotasController } from './quotas/quotas.controller.ts';
import { QuotasQueries } from './quotas/quotas.queries.ts';
import { QuotasService } from './quotas/quotas.service.ts';
import { RedFlagsController } from './red-flags/red-flags.controller.ts';
import { RedFlagsQueries } from './red-flags/red-flags.queries.ts';
import { RedFlagsService } from './red-flags/red-flags.service.ts';
import { ReplayWorker } from './replays/replay-worker.ts';
import { ReplaysController } from './replays/replays.controller.ts';
import { ReplaysQueries } from './replays/replays.queries.ts';
import { ReplaysService } from './replays/replays.service.ts';
import { DecideManyService } from './reviews/decide-many.service.ts';
import { MeasuresQueries } from './reviews/measures.queries.ts';
import { OverdueSweep } from './reviews/overdue-sweep.ts';
import { ReviewsController } from './reviews/reviews.controller.ts';
import { ReviewsQueries } from './reviews/reviews.queries.ts';
import { ReviewsService } from './reviews/reviews.service.ts';
import { FilingRulesController } from './rules/filing-rules.controller.ts';
import { FilingRulesQueries } from './rules/filing-rules.queries.ts';
import { RuleParametersService } from './rules/rule-parameters.service.ts';
import { SettingsQueries } from './rules/settings.queries.ts';
import { ThresholdsService } from './rules/thresholds.service.ts';
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
import { WorkingCopiesController } from './working-copies/working-copies.controller.ts';
import { WorkingCopiesQueries } from './working-copies/working-copies.queries.ts';
import { WorkingCopiesService } from './working-copies/working-copies.service.ts';

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
