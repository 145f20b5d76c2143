import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Actor, Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { Between } from 'typeorm';
import { countiesOf, inScope } from '../../shared/scope.ts';
import { FilingRecord } from './filing.entity.ts';
import { summaryOf } from './filing-answer.ts';
import { detailOf } from './filing-detail.ts';
import { listFilings } from './filing-lists.ts';
import { versionsOf } from './filing-versions.ts';

@Controller()
export class FilingsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.filings.list)
  async list(input: InputOf<typeof FILING.filings.list>, call: Call) {
    const page = await this.database.read(call, (tx) => listFilings(tx, input, actorOf(call)));
    return { ...page, items: page.items.map(summaryOf) };
  }

  @Handles(FILING.filings.get)
  async get({ id }: InputOf<typeof FILING.filings.get>, call: Call) {
    return this.database.read(call, async (tx) => detailOf(tx, await findFiling(tx, id, actorOf(call))));
  }

  @Handles(FILING.filings.versions)
  async versions({ id }: InputOf<typeof FILING.filings.versions>, call: Call) {
    return this.database.read(call, async (tx) => ({
      versions: await versionsOf(tx, await findFiling(tx, id, actorOf(call))),
    }));
  }
}

/** @throws Problem `not_found` */
async function findFiling(tx: ReadTransaction, id: string, actor: Actor): Promise<FilingRecord> {
  const found = await tx.manager.findOneBy(FilingRecord, { countyCode: Between(...countiesOf(actor)), id });
  return inScope(actor, found, id, (filing) => filing);
}
