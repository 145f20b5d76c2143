import { Controller } from '@nestjs/common';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { Handles } from '@yinhu/messaging';
import { OrdersService } from './orders.service.ts';

@Controller()
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  @Handles(MARKETPLACE.orders.list)
  list(input: InputOf<typeof MARKETPLACE.orders.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(MARKETPLACE.orders.get)
  get(input: InputOf<typeof MARKETPLACE.orders.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(MARKETPLACE.orders.place)
  place(input: InputOf<typeof MARKETPLACE.orders.place>, call: Call) {
    return this.service.place(input, call);
  }

  @Handles(MARKETPLACE.orders.confirm)
  confirm(input: InputOf<typeof MARKETPLACE.orders.confirm>, call: Call) {
    return this.service.advance('confirm', input, call);
  }

  @Handles(MARKETPLACE.orders.ship)
  ship(input: InputOf<typeof MARKETPLACE.orders.ship>, call: Call) {
    return this.service.advance('ship', input, call);
  }

  @Handles(MARKETPLACE.orders.receive)
  receive(input: InputOf<typeof MARKETPLACE.orders.receive>, call: Call) {
    return this.service.advance('receive', input, call);
  }

  @Handles(MARKETPLACE.orders.accept)
  accept(input: InputOf<typeof MARKETPLACE.orders.accept>, call: Call) {
    return this.service.advance('accept', input, call);
  }

  @Handles(MARKETPLACE.orders.settle)
  settle(input: InputOf<typeof MARKETPLACE.orders.settle>, call: Call) {
    return this.service.advance('settle', input, call);
  }

  @Handles(MARKETPLACE.orders.cancel)
  cancel(input: InputOf<typeof MARKETPLACE.orders.cancel>, call: Call) {
    return this.service.advance('cancel', input, call);
  }
}
