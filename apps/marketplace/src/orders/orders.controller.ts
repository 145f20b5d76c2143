import { Controller } from '@nestjs/common';
import { type Call, type InputOf, orders } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { OrdersService } from './orders.service.ts';

@Controller()
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  @Handles(orders.list)
  list(input: InputOf<typeof orders.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(orders.get)
  get(input: InputOf<typeof orders.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(orders.place)
  place(input: InputOf<typeof orders.place>, call: Call) {
    return this.service.place(input, call);
  }

  @Handles(orders.confirm)
  confirm(input: InputOf<typeof orders.confirm>, call: Call) {
    return this.service.advance('confirm', input, call);
  }

  @Handles(orders.ship)
  ship(input: InputOf<typeof orders.ship>, call: Call) {
    return this.service.advance('ship', input, call);
  }

  @Handles(orders.receive)
  receive(input: InputOf<typeof orders.receive>, call: Call) {
    return this.service.advance('receive', input, call);
  }

  @Handles(orders.accept)
  accept(input: InputOf<typeof orders.accept>, call: Call) {
    return this.service.advance('accept', input, call);
  }

  @Handles(orders.settle)
  settle(input: InputOf<typeof orders.settle>, call: Call) {
    return this.service.advance('settle', input, call);
  }

  @Handles(orders.cancel)
  cancel(input: InputOf<typeof orders.cancel>, call: Call) {
    return this.service.advance('cancel', input, call);
  }
}
