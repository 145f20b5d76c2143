import { Controller } from '@nestjs/common';
import { type Call, type InputOf, sellers } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { NameConsentService } from './name-consent.service.ts';
import { SellersService } from './sellers.service.ts';

@Controller()
export class SellersController {
  constructor(
    private readonly service: SellersService,
    private readonly consents: NameConsentService,
  ) {}

  @Handles(sellers.nameConsent)
  nameConsent(input: InputOf<typeof sellers.nameConsent>, call: Call) {
    return this.consents.get(input, call);
  }

  @Handles(sellers.giveNameConsent)
  giveNameConsent(input: InputOf<typeof sellers.giveNameConsent>, call: Call) {
    return this.consents.give(input, call);
  }

  @Handles(sellers.withdrawNameConsent)
  withdrawNameConsent(input: InputOf<typeof sellers.withdrawNameConsent>, call: Call) {
    return this.consents.withdraw(input, call);
  }

  @Handles(sellers.list)
  list(input: InputOf<typeof sellers.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(sellers.get)
  get(input: InputOf<typeof sellers.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(sellers.register)
  register(input: InputOf<typeof sellers.register>, call: Call) {
    return this.service.register(input, call);
  }

  @Handles(sellers.proposeHousehold)
  proposeHousehold(input: InputOf<typeof sellers.proposeHousehold>, call: Call) {
    return this.service.proposeHousehold(input, call);
  }
}
