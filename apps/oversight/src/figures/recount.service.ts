import { Injectable } from '@nestjs/common';
import { businessDate, type Call, type FigureName, figureCounts, type InputOf, type OutputOf, type oversight } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { OperationClient } from '@yinhu/messaging';
import { currentGeneration } from '../projection/generation.ts';
import { figuresAsOf } from './figures.queries.ts';
import { divisionInScope } from './figures.service.ts';

/** Compares the figures with what the owning services count in their own tables. */
@Injectable()
export class RecountService {
  constructor(
    private readonly database: Database,
    private readonly client: OperationClient,
  ) {}

  async recount(input: InputOf<typeof oversight.recount>, call: Call): Promise<OutputOf<typeof oversight.recount>> {
    const { code } = divisionInScope(input.code, call);
    const asOf = input.asOf ?? businessDate(new Date());
    const counts = await Promise.all(Object.values(figureCounts).map((operation) => this.client.call(operation, { code, asOf })));
    const own = await this.database.read(call, async (tx) => figuresAsOf(tx, await currentGeneration(tx), [code], asOf));
    const figures = Object.entries(Object.assign({}, ...counts) as Record<FigureName, number>).map(([figure, service]) => {
      const value = own.get(code)?.get(figure) ?? 0;
      return { figure: figure as FigureName, oversight: value, service, equal: value === service };
    });
    return { asOf, computedAt: new Date().toISOString(), equal: figures.every(({ equal }) => equal), figures };
  }
}
