import { Controller } from '@nestjs/common';
import { figureCounts, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { FiguresQueries } from './figures.queries.ts';

@Controller()
export class FiguresController {
  constructor(private readonly queries: FiguresQueries) {}

  @Handles(figureCounts.filing)
  count(input: InputOf<typeof figureCounts.filing>) {
    return this.queries.count(input);
  }
}
