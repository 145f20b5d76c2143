import { Controller } from '@nestjs/common';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { Handles } from '@yinhu/messaging';
import { NameConsentService } from './name-consent.service.ts';
import { SellersService } from './sellers.service.ts';

@Controller()
export class SellersController {
  constructor(
    private readonly service: SellersService,
    private readonly consents: NameConsentService,
  ) {}

  @Handles(MARKETPLACE.sellers.nameConsent)
  nameConsent(input: InputOf<typeof MARKETPLACE.sellers.nameConsent>, call: Call) {
    return this.consents.get(input, call);
  }

  @Handles(MARKETPLACE.sellers.giveNameConsent)
  giveNameConsent(input: InputOf<typeof MARKETPLACE.sellers.giveNameConsent>, call: Call) {
    return this.consents.give(input, call);
  }

  @Handles(MARKETPLACE.sellers.withdrawNameConsent)
  withdrawNameConsent(input: InputOf<typeof MARKETPLACE.sellers.withdrawNameConsent>, call: Call) {
    return this.consents.withdraw(input, call);
  }

  @Handles(MARKETPLACE.sellers.list)
  list(input: InputOf<typeof MARKETPLACE.sellers.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(MARKETPLACE.sellers.get)
  get(input: InputOf<typeof MARKETPLACE.sellers.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(MARKETPLACE.sellers.register)
  register(input: InputOf<typeof MARKETPLACE.sellers.register>, call: Call) {
    return this.service.register(input, call);
  }

  @Handles(MARKETPLACE.sellers.proposeHousehold)
  proposeHousehold(input: InputOf<typeof MARKETPLACE.sellers.proposeHousehold>, call: Call) {
    return this.service.proposeHousehold(input, call);
  }
}
