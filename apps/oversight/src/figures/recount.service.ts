import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import { businessDate, type Call, type InputOf } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { type FigureName, type FigureRecount, OVERSIGHT } from '@yinhu/contracts/oversight';
import { Database } from '@yinhu/database';
import { Handles, OperationClient } from '@yinhu/messaging';
import { currentGeneration } from '../projection/generation.ts';
import { figuresAsOf } from './figures.queries.ts';
import { divisionInScope } from './figures.service.ts';

/** Compares the figures with what the owning services count in their own tables. */
const COUNTS = [FILING, MARKETPLACE, HOUSEHOLD].map(({ figures }) => figures.count);

@Controller()
export class RecountService {
  constructor(
    private readonly database: Database,
    private readonly client: OperationClient,
  ) {}

  @Handles(OVERSIGHT.divisions.recount)
  async recount(input: InputOf<typeof OVERSIGHT.divisions.recount>, call: Call): Promise<FigureRecount> {
    const { code } = divisionInScope(input.code, call);
    const asOf = input.asOf ?? businessDate(new Date());
    const counts = await Promise.all(COUNTS.map((operation) => this.client.call(operation, { code, asOf })));
    const own = await this.database.read(call, async (tx) =>
      figuresAsOf(tx, await currentGeneration(tx), [code], asOf),
    );
    const figures = Object.entries(Object.assign({}, ...counts) as Record<FigureName, number>).map(
      ([figure, service]) => {
        const value = own.get(code)?.get(figure) ?? 0;
        return { figure: figure as FigureName, oversight: value, service, equal: value === service };
      },
    );
    return {
      asOf,
      computedAt: new Date().toISOString(),
      equal: figures.every(({ equal }) => equal),
      figures,
    };
  }
}
