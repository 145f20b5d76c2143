import { API } from '@yinhu/contracts';
import type { Load } from '../load/load.ts';
import type { Round } from '../round.ts';
import { COUNTY } from '../stage/papers.ts';
import type { Stage } from '../stage/stage.ts';
import { COUNTED, countAll, KEPT_IN } from './counts.ts';
import { countDeadLetters, eventComplaints } from './events.ts';
import { LAWS } from './laws.ts';

/**
 * Judges a round: whatever was answered ok is there exactly once, in the service that owns it and in all that
 * hear of it.
 */
export class Checker {
  private constructor(
    private readonly stage: Stage,
    private readonly counts: readonly number[],
    private readonly letters: number,
  ) {}

  /** Before anything of the round is written. */
  static async before(stage: Stage): Promise<Checker> {
    return new Checker(stage, await countAll(stage.databases), await countDeadLetters(stage.databases));
  }

  /** What is wrong at this moment, in words; nothing when all is well. */
  async complaints({ writes }: Load, { deadLetters = 0 }: Round): Promise<string[]> {
    const letters = (await countDeadLetters(this.stage.databases)) - this.letters;
    return [
      ...writes.complaints(),
      ...(await this.miscounts(writes)),
      ...(await this.lost(writes)),
      ...(await this.brokenLaws()),
      ...(await eventComplaints(this.stage.databases)),
      ...(letters === deadLetters ? [] : [`${letters} dead letters where ${deadLetters} belong`]),
      ...(await this.wrongFigures()),
    ];
  }

  private async miscounts(writes: Load['writes']): Promise<string[]> {
    const now = await countAll(this.stage.databases);
    return COUNTED.flatMap(({ what, expected }, i) => {
      const [more, wanted] = [(now[i] ?? 0) - (this.counts[i] ?? 0), expected(writes)];
      return more === wanted ? [] : [`${more} more ${what} where ${wanted} were answered ok`];
    });
  }

  private async lost(writes: Load['writes']): Promise<string[]> {
    const each = KEPT_IN.map(async ({ operation, service, table }) => {
      const ids = writes.idsOf(operation);
      if (new Set(ids).size < ids.length) return [`${operation.name} answered one id to two keys`];
      const found = await this.stage.databases.number(
        service,
        `SELECT count(*) FROM ${table} WHERE id = ANY ($1::uuid[])`,
        [ids],
      );
      return found === ids.length
        ? []
        : [`${ids.length - found} of ${ids.length} that ${operation.name} answered are not there`];
    });
    return (await Promise.all(each)).flat();
  }

  private async brokenLaws(): Promise<string[]> {
    const each = LAWS.map(async ({ says, service, sql }) => {
      const broken = await this.stage.databases.number(service, sql);
      return broken === 0 ? [] : [`not so: ${says} (${broken})`];
    });
    return (await Promise.all(each)).flat();
  }

  /** Oversight has applied every event once when its figures equal what the services count. */
  private async wrongFigures(): Promise<string[]> {
    const { figures } = await this.stage.people.supervisor.call(API.oversight.divisions.recount, {
      code: COUNTY,
    });
    return figures
      .filter(({ equal }) => !equal)
      .map(({ figure, oversight, service }) => `${figure}: ${oversight} in the figures, ${service} counted`);
  }
}
