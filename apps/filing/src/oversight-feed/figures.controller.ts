import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { FiguresQueries } from './figures.queries.ts';

@Controller()
export class FiguresController {
  constructor(private readonly queries: FiguresQueries) {}

  @Handles(FILING.figures.count)
  count(input: InputOf<typeof FILING.figures.count>) {
    return this.queries.count(input);
  }
}
