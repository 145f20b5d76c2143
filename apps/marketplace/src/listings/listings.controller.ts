import { Controller } from '@nestjs/common';
import { type Call, type InputOf, listings } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ListingsService } from './listings.service.ts';

@Controller()
export class ListingsController {
  constructor(private readonly service: ListingsService) {}

  @Handles(listings.list)
  list(input: InputOf<typeof listings.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(listings.get)
  get(input: InputOf<typeof listings.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(listings.publish)
  publish(input: InputOf<typeof listings.publish>, call: Call) {
    return this.service.publish(input, call);
  }

  @Handles(listings.change)
  change(input: InputOf<typeof listings.change>, call: Call) {
    return this.service.change(input, call);
  }

  @Handles(listings.withdraw)
  withdraw(input: InputOf<typeof listings.withdraw>, call: Call) {
    return this.service.withdraw(input, call);
  }
}
