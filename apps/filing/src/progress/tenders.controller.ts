import { Controller } from '@nestjs/common';
import { type Call, type InputOf, tenders } from '@yinhu/contracts';
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

  @Handles(tenders.list)
  list(input: InputOf<typeof tenders.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(tenders.get)
  get(input: InputOf<typeof tenders.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(tenders.create)
  create(input: InputOf<typeof tenders.create>, call: Call) {
    return this.service.create(input, call);
  }

  @Handles(tenders.publish)
  publish(input: InputOf<typeof tenders.publish>, call: Call) {
    return this.service.publish(input, call);
  }

  @Handles(tenders.recordBid)
  recordBid(input: InputOf<typeof tenders.recordBid>, call: Call) {
    return this.bids.record(input, call);
  }

  @Handles(tenders.withdrawBid)
  withdrawBid(input: InputOf<typeof tenders.withdrawBid>, call: Call) {
    return this.bids.withdraw(input, call);
  }

  @Handles(tenders.open)
  open(input: InputOf<typeof tenders.open>, call: Call) {
    return this.bids.open(input, call);
  }

  @Handles(tenders.disqualifyBid)
  disqualifyBid(input: InputOf<typeof tenders.disqualifyBid>, call: Call) {
    return this.bids.disqualify(input, call);
  }

  @Handles(tenders.reinstateBid)
  reinstateBid(input: InputOf<typeof tenders.reinstateBid>, call: Call) {
    return this.bids.reinstate(input, call);
  }

  @Handles(tenders.award)
  award(input: InputOf<typeof tenders.award>, call: Call) {
    return this.awards.award(input, call);
  }

  @Handles(tenders.awardDirectly)
  awardDirectly(input: InputOf<typeof tenders.awardDirectly>, call: Call) {
    return this.awards.awardDirectly(input, call);
  }

  @Handles(tenders.failLot)
  failLot(input: InputOf<typeof tenders.failLot>, call: Call) {
    return this.awards.failLot(input, call);
  }

  @Handles(tenders.confirmAward)
  confirmAward(input: InputOf<typeof tenders.confirmAward>, call: Call) {
    return this.awards.confirm(input, call);
  }

  @Handles(tenders.cancelAward)
  cancelAward(input: InputOf<typeof tenders.cancelAward>, call: Call) {
    return this.awards.cancel(input, call);
  }

  @Handles(tenders.complete)
  complete(input: InputOf<typeof tenders.complete>, call: Call) {
    return this.service.complete(input, call);
  }

  @Handles(tenders.fail)
  fail(input: InputOf<typeof tenders.fail>, call: Call) {
    return this.service.fail(input, call);
  }

  @Handles(tenders.cancel)
  cancel(input: InputOf<typeof tenders.cancel>, call: Call) {
    return this.service.cancel(input, call);
  }

  @Handles(tenders.addDocument)
  addDocument(input: InputOf<typeof tenders.addDocument>, call: Call) {
    return this.documents.add(input, call);
  }

  @Handles(tenders.linkDocument)
  linkDocument(input: InputOf<typeof tenders.linkDocument>, call: Call) {
    return this.documents.link(input, call);
  }

  @Handles(tenders.downloadDocument)
  downloadDocument(input: InputOf<typeof tenders.downloadDocument>, call: Call) {
    return this.documents.download(input, call);
  }
}
