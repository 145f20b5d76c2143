import { Controller } from '@nestjs/common';
import { businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { type DivisionSummary, OVERSIGHT } from '@yinhu/contracts/oversight';
import { Database, type ReadTransaction } from '@yinhu/database';
import { childrenOf, type Division, findDivision, isWithin, ruralPopulationOf } from '@yinhu/divisions';
import { Handles } from '@yinhu/messaging';
import { currentGeneration } from '../projection/generation.ts';
import { type Figures, figuresAsOf, medianMinutes, monthlySeries } from './figures.queries.ts';

@Controller()
export class FiguresService {
  constructor(private readonly database: Database) {}

  @Handles(OVERSIGHT.divisions.summary)
  async summary(input: InputOf<typeof OVERSIGHT.divisions.summary>, call: Call): Promise<DivisionSummary> {
    const division = divisionInScope(input.code, call);
    const [summary] = await this.summaries([division], input.asOf ?? businessDate(new Date()), call);
    if (!summary) throw new Problem('internal_error');
    return summary;
  }

  @Handles(OVERSIGHT.divisions.children)
  async children(input: InputOf<typeof OVERSIGHT.divisions.children>, call: Call) {
    const division = divisionInScope(input.code, call);
    const asOf = input.asOf ?? businessDate(new Date());
    const children = await this.summaries(monitoredBelow(division), asOf, call);
    return { asOf, computedAt: new Date().toISOString(), children };
  }

  @Handles(OVERSIGHT.divisions.series)
  async series(input: InputOf<typeof OVERSIGHT.divisions.series>, call: Call) {
    const { code } = divisionInScope(input.code, call);
    const months = await this.database.read(call, async (tx) =>
      monthlySeries(tx, await currentGeneration(tx), code, input.figure, input.from, input.to),
    );
    return { computedAt: new Date().toISOString(), months };
  }

  private async summaries(
    divisions: readonly Division[],
    asOf: string,
    call: Call,
  ): Promise<DivisionSummary[]> {
    const codes = divisions.map((division) => division.code);
    const computedAt = new Date().toISOString();
    const { figures, medians } = await this.database.read(call, (tx) => readFigures(tx, codes, asOf));
    return divisions.map((division) =>
      summaryOf(
        division,
        asOf,
        computedAt,
        figures.get(division.code) ?? new Map(),
        medians.get(division.code),
      ),
    );
  }
}

async function readFigures(tx: ReadTransaction, codes: readonly string[], asOf: string) {
  const generation = await currentGeneration(tx);
  return {
    figures: await figuresAsOf(tx, generation, codes, asOf),
    medians: await medianMinutes(tx, generation, codes, asOf),
  };
}

/** The division asked for, when it is there and within the caller's own. */
export function divisionInScope(code: string, call: Call): Division {
  const division = findDivision(code);
  if (!division) throw new Problem('not_found', { what: code });
  if (!call.actor || !isWithin(code, call.actor.division))
    throw new Problem('out_of_scope', { division: code });
  return division;
}

/**
 * A province watches its counties, passing over the prefectures; everything else the divisions one step
 * below.
 */
const monitoredBelow = (division: Division): Division[] =>
  division.level === 'province' ? childrenOf(division.code, 'county') : childrenOf(division.code);

function townshipsIn(division: Division): number {
  if (division.level === 'village') return 0;
  return division.level === 'township' ? 1 : childrenOf(division.code, 'township').length;
}

function summaryOf(
  division: Division,
  asOf: string,
  computedAt: string,
  figures: Figures,
  medianInMinutes: number | undefined,
): DivisionSummary {
  const figure = (name: string) => figures.get(name) ?? 0;
  const population = ruralPopulationOf(division.code);
  const batches = figure('filing.batches');
  return {
    division: { code: division.code, name: division.name, nameEn: division.nameEn, level: division.level },
    asOf,
    computedAt,
    townships: townshipsIn(division),
    farmersBenefiting: population.people,
    farmersModelled: population.modelled,
    filing: {
      batches,
      budgetFen: figure('filing.budgetFen'),
      purchasingEntities: figure('filing.purchasingEntities'),
      autoFiledShare: batches > 0 ? figure('filing.autoFiled') / batches : null,
      medianHoursToFile: medianInMinutes === undefined ? null : Math.round(medianInMinutes / 6) / 10,
    },
    marketplace: {
      assistanceOrders: figure('marketplace.assistanceOrders'),
      cooperatives: figure('marketplace.cooperatives'),
      farmerSellers: figure('marketplace.farmerSellers'),
      listings: figure('marketplace.listings'),
      salesFen: figure('marketplace.salesFen'),
    },
    household: {
      households: figure('household.households'),
      measures: figure('household.measures'),
      incomeEntriesFen: figure('household.incomeEntriesFen'),
    },
  };
}
