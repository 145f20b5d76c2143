import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { AwardsService } from './awards.service.ts';
import { BidsService } from './bids.service.ts';
import { TenderDocumentsService } from './tender-documents.service.ts';
import { TendersQueries } from './tenders.queries.ts';
import { TendersService } from './tenders.service.ts';

@Controller()
export class TendersController {
  constructor(
    private readonly service: TendersService,
    private readonly bids: BidsService,
    private readonly awards: AwardsService,
    private readonly documents: TenderDocumentsService,
    private readonly queries: TendersQueries,
  ) {}

  @Handles(FILING.tenders.list)
  list(input: InputOf<typeof FILING.tenders.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.tenders.get)
  get(input: InputOf<typeof FILING.tenders.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.tenders.create)
  create(input: InputOf<typeof FILING.tenders.create>, call: Call) {
    return this.service.create(input, call);
  }

  @Handles(FILING.tenders.publish)
  publish(input: InputOf<typeof FILING.tenders.publish>, call: Call) {
    return this.service.publish(input, call);
  }

  @Handles(FILING.tenders.recordBid)
  recordBid(input: InputOf<typeof FILING.tenders.recordBid>, call: Call) {
    return this.bids.record(input, call);
  }

  @Handles(FILING.tenders.withdrawBid)
  withdrawBid(input: InputOf<typeof FILING.tenders.withdrawBid>, call: Call) {
    return this.bids.withdraw(input, call);
  }

  @Handles(FILING.tenders.open)
  open(input: InputOf<typeof FILING.tenders.open>, call: Call) {
    return this.bids.open(input, call);
  }

  @Handles(FILING.tenders.disqualifyBid)
  disqualifyBid(input: InputOf<typeof FILING.tenders.disqualifyBid>, call: Call) {
    return this.bids.disqualify(input, call);
  }

  @Handles(FILING.tenders.reinstateBid)
  reinstateBid(input: InputOf<typeof FILING.tenders.reinstateBid>, call: Call) {
    return this.bids.reinstate(input, call);
  }

  @Handles(FILING.tenders.award)
  award(input: InputOf<typeof FILING.tenders.award>, call: Call) {
    return this.awards.award(input, call);
  }

  @Handles(FILING.tenders.awardDirectly)
  awardDirectly(input: InputOf<typeof FILING.tenders.awardDirectly>, call: Call) {
    return this.awards.awardDirectly(input, call);
  }

  @Handles(FILING.tenders.failLot)
  failLot(input: InputOf<typeof FILING.tenders.failLot>, call: Call) {
    return this.awards.failLot(input, call);
  }

  @Handles(FILING.tenders.confirmAward)
  confirmAward(input: InputOf<typeof FILING.tenders.confirmAward>, call: Call) {
    return this.awards.confirm(input, call);
  }

  @Handles(FILING.tenders.cancelAward)
  cancelAward(input: InputOf<typeof FILING.tenders.cancelAward>, call: Call) {
    return this.awards.cancel(input, call);
  }

  @Handles(FILING.tenders.complete)
  complete(input: InputOf<typeof FILING.tenders.complete>, call: Call) {
    return this.service.complete(input, call);
  }

  @Handles(FILING.tenders.fail)
  fail(input: InputOf<typeof FILING.tenders.fail>, call: Call) {
    return this.service.fail(input, call);
  }

  @Handles(FILING.tenders.cancel)
  cancel(input: InputOf<typeof FILING.tenders.cancel>, call: Call) {
    return this.service.cancel(input, call);
  }

  @Handles(FILING.tenders.addDocument)
  addDocument(input: InputOf<typeof FILING.tenders.addDocument>, call: Call) {
    return this.documents.add(input, call);
  }

  @Handles(FILING.tenders.linkDocument)
  linkDocument(input: InputOf<typeof FILING.tenders.linkDocument>, call: Call) {
    return this.documents.link(input, call);
  }

  @Handles(FILING.tenders.downloadDocument)
  downloadDocument(input: InputOf<typeof FILING.tenders.downloadDocument>, call: Call) {
    return this.documents.download(input, call);
  }
}
