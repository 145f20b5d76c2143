import { Controller } from '@nestjs/common';
import { type Call, figureCounts, type InputOf } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { countFigures } from './figures.queries.ts';

@Controller()
export class FiguresController {
  constructor(private readonly database: Database) {}

  @Handles(figureCounts.marketplace)
  count(input: InputOf<typeof figureCounts.marketplace>, _call: Call) {
    return this.database.system(input.code, (tx) => countFigures(tx, input.code, input.asOf));
  }
}
