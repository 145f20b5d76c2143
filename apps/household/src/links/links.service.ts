import { Controller } from '@nestjs/common';
import { HOUSEHOLD, type HouseholdLink } from '@yinhu/contracts/household';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import {
  type ActionOf,
  Database,
  isUniqueViolation,
  lockRecord,
  type StepCause,
  type Transaction,
} from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { proveHouseholds, usedUp } from '../lookups/prove-households.ts';
import { bookWaiting, reverseBooked } from '../sales/book-sale.ts';
import { LinkRow } from './link.entity.ts';
import { LINKS } from './link-lifecycle.ts';
import { linkFor, listLinks, requireLink } from './links.queries.ts';
import { proposeLink } from './propose-link.ts';

@Controller()
export class LinksService {
  constructor(private readonly database: Database) {}

  @Handles(HOUSEHOLD.links.list)
  async list(input: InputOf<typeof HOUSEHOLD.links.list>, call: Call) {
    const page = await this.database.read(call, (tx) => listLinks(tx, input));
    return { ...page, items: page.items.map((row) => linkFor(call.actor, row)) };
  }

  @Handles(HOUSEHOLD.links.get)
  async get({ id }: InputOf<typeof HOUSEHOLD.links.get>, call: Call): Promise<HouseholdLink> {
    return linkFor(call.actor, await this.database.read(call, (tx) => requireLink(tx, id)));
  }

  @Handles(HOUSEHOLD.links.propose)
  async propose(
    { household, ...seller }: InputOf<typeof HOUSEHOLD.links.propose>,
    call: Call,
  ): Promise<HouseholdLink> {
    const actor = actorOf(call);
    // What is wrong is told after the transaction: the question counts all the same.
    const link = await this.database.transaction(call, async (tx) => {
      const proven = await proveHouseholds(tx, call, [household], 'wrong');
      return proven?.[0]
        ? linkFor(actor, await proposeLink(tx, seller, proven[0], actor, call))
        : proven && 'unknown';
    });
    if (!link) throw usedUp();
    if (link === 'unknown')
      throw fieldProblem('household.number', 'unknown_household', { number: household.number });
    return link;
  }

  @Handles(HOUSEHOLD.links.confirm)
  async confirm({ id }: InputOf<typeof HOUSEHOLD.links.confirm>, call: Call): Promise<HouseholdLink> {
    try {
      return await this.database.transaction(call, async (tx) => {
        const link = await advance(tx, id, 'confirm', causeOf(call), { decidedAt: call.at });
        await bookWaiting(tx, link);
        return linkFor(call.actor, link);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'household_link_one_per_household')) throw error;
      const { householdNumber } = await this.get({ id }, call);
      throw new Problem('household_linked', { number: householdNumber });
    }
  }

  @Handles(HOUSEHOLD.links.refuse)
  refuse({ id, reason }: InputOf<typeof HOUSEHOLD.links.refuse>, call: Call): Promise<HouseholdLink> {
    return this.database.transaction(call, async (tx) => {
      return linkFor(
        call.actor,
        await advance(tx, id, 'refuse', causeOf(call, reason), { decidedAt: call.at, reason }),
      );
    });
  }

  @Handles(HOUSEHOLD.links.end)
  end({ id, reason, reverse }: InputOf<typeof HOUSEHOLD.links.end>, call: Call): Promise<HouseholdLink> {
    return this.database.transaction(call, async (tx) => {
      const change = { endedAt: call.at, endReason: reason, reversed: reverse };
      const link = await advance(tx, id, 'end', causeOf(call, reason), change);
      if (reverse) await reverseBooked(tx, link, reason);
      return linkFor(call.actor, link);
    });
  }
}

const causeOf = (call: Call, reason?: string): StepCause => ({ by: actorOf(call), at: call.at, reason });

/** Takes a step; the link stays locked, so that a sale that arrives meanwhile finds it in its new state. */
async function advance(
  tx: Transaction,
  id: string,
  action: ActionOf<typeof LINKS>,
  cause: StepCause,
  change: Partial<LinkRow>,
): Promise<LinkRow> {
  const link = await lockRecord(tx, LinkRow, { id });
  const step = LINKS.take(link, action, cause, change);
  LINKS.save(tx, step);
  return step.after;
}
