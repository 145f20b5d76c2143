import { Controller } from '@nestjs/common';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { Handles } from '@yinhu/messaging';
import { ListingsService } from './listings.service.ts';

@Controller()
export class ListingsController {
  constructor(private readonly service: ListingsService) {}

  @Handles(MARKETPLACE.listings.list)
  list(input: InputOf<typeof MARKETPLACE.listings.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(MARKETPLACE.listings.get)
  get(input: InputOf<typeof MARKETPLACE.listings.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(MARKETPLACE.listings.publish)
  publish(input: InputOf<typeof MARKETPLACE.listings.publish>, call: Call) {
    return this.service.publish(input, call);
  }

  @Handles(MARKETPLACE.listings.change)
  change(input: InputOf<typeof MARKETPLACE.listings.change>, call: Call) {
    return this.service.change(input, call);
  }

  @Handles(MARKETPLACE.listings.withdraw)
  withdraw(input: InputOf<typeof MARKETPLACE.listings.withdraw>, call: Call) {
    return this.service.withdraw(input, call);
  }
}
