import { Controller } from '@nestjs/common';
import { type Call, type InputOf, sellers } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { SellersService } from './sellers.service.ts';

@Controller()
export class SellersController {
  constructor(private readonly service: SellersService) {}

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
}
