import { Controller } from '@nestjs/common';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { countFigures } from './figures.queries.ts';

@Controller()
export class FiguresController {
  constructor(private readonly database: Database) {}

  @Handles(MARKETPLACE.figures.count)
  count(input: InputOf<typeof MARKETPLACE.figures.count>, _call: Call) {
    return this.database.system(input.code, (tx) => countFigures(tx, input.code, input.asOf));
  }
}
