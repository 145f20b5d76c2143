import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { InputOf } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { countFigures } from './figures.queries.ts';

@Controller()
export class FiguresController {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.figures.count)
  count(input: InputOf<typeof HOUSEHOLD.figures.count>) {
    return this.database.system(input.code, (tx) => countFigures(tx, input.code, input.asOf));
  }
}
