import { Module } from '@nestjs/common';
import { AmendmentsService } from './amendments/amendments.service.ts';
import { AttachmentsQueries } from './attachments/attachments.queries.ts';
import { AttachmentsService } from './attachments/attachments.service.ts';
import { OrphanSweep } from './attachments/orphan-sweep.ts';
import { CertificatesQueries } from './certificates/certificates.queries.ts';
import { CommentsService } from './comments/comments.service.ts';
import { FilingsQueries } from './filings/filings.queries.ts';
import { FilingsService } from './filings/filings.service.ts';
import { PublishedFilingsQueries } from './published/published-filings.queries.ts';
import { ReplayWorker } from './replays/replay-worker.ts';
import { ReplaysQueries } from './replays/replays.queries.ts';
import { ReplaysService } from './replays/replays.service.ts';
import { DecideManyService } from './reviews/decide-many.service.ts';
import { GreenChannelService } from './reviews/green-channel.service.ts';
import { MeasuresQueries } from './reviews/measures.queries.ts';
import { OverdueSweep } from './reviews/overdue-sweep.ts';
import { ReviewsQueries } from './reviews/reviews.queries.ts';
import { ReviewsService } from './reviews/reviews.service.ts';
import { FilingRulesQueries } from './rules/filing-rules.queries.ts';
import { RuleParametersService } from './rules/rule-parameters.service.ts';
import { SettingsQueries } from './rules/settings.queries.ts';
import { ThresholdsService } from './rules/thresholds.service.ts';
import { WorkingCopiesQueries } from './working-copies/working-copies.queries.ts';
import { WorkingCopiesService } from './working-copies/working-copies.service.ts';

/**
 * A purchasing plan from its draft to its certificate: rules and green channel, reviews, amendments, and what
 * belongs to it.
 */
@Module({
  controllers: [
    AmendmentsService,
    AttachmentsQueries,
    AttachmentsService,
    CertificatesQueries,
    CommentsService,
    DecideManyService,
    FilingRulesQueries,
    FilingsQueries,
    FilingsService,
    GreenChannelService,
    MeasuresQueries,
    PublishedFilingsQueries,
    ReplaysQueries,
    ReplaysService,
    ReviewsQueries,
    ReviewsService,
    RuleParametersService,
    SettingsQueries,
    ThresholdsService,
    WorkingCopiesQueries,
    WorkingCopiesService,
  ],
  providers: [OrphanSweep, OverdueSweep, ReplayWorker],
})
export class PlansModule {}
