import { Controller } from '@nestjs/common';
import { figureCounts, type InputOf } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { countFigures } from './figures.queries.ts';

@Controller()
export class FiguresController {
  constructor(private readonly database: Database) {}

  @Handles(figureCounts.household)
  count(input: InputOf<typeof figureCounts.household>) {
    return this.database.system(input.code, (tx) => countFigures(tx, input.code, input.asOf));
  }
}
