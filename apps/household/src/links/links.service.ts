import { Injectable } from '@nestjs/common';
import type { HOUSEHOLD, HouseholdLink } from '@yinhu/contracts/household';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation, type Transaction } from '@yinhu/database';
import { proveHouseholds, usedUp } from '../lookups/prove-households.ts';
import { bookWaiting, reverseBooked } from '../sales/book-sale.ts';
import { type LinkAction, nextLinkStatus } from './link-state.ts';
import { LINK_COLUMNS, type LinkRow, linkFor, listLinks, lockLink, requireLink } from './links.queries.ts';
import { proposeLink } from './propose-link.ts';

@Injectable()
export class LinksService {
  constructor(private readonly database: Database) {}

  async list(input: InputOf<typeof HOUSEHOLD.links.list>, call: Call) {
    const page = await this.database.read(call, (tx) => listLinks(tx, input));
    return { ...page, items: page.items.map((row) => linkFor(call.actor, row)) };
  }

  async get({ id }: InputOf<typeof HOUSEHOLD.links.get>, call: Call): Promise<HouseholdLink> {
    return linkFor(call.actor, await this.database.read(call, (tx) => requireLink(tx, id)));
  }

  async propose({ household, ...seller }: InputOf<typeof HOUSEHOLD.links.propose>, call: Call): Promise<HouseholdLink> {
    const { actor } = call;
    if (!actor) throw new Problem('unauthenticated');
    // What is wrong is told after the transaction: the question counts all the same.
    const link = await this.database.transaction(call, async (tx) => {
      const proven = await proveHouseholds(tx, call, [household], 'wrong');
      return proven?.[0] ? linkFor(actor, await proposeLink(tx, seller, proven[0], actor, call)) : proven && 'unknown';
    });
    if (!link) throw usedUp();
    if (link === 'unknown') throw fieldProblem('household.number', 'unknown_household', { number: household.number });
    return link;
  }

  async confirm({ id }: InputOf<typeof HOUSEHOLD.links.confirm>, call: Call): Promise<HouseholdLink> {
    try {
      return await this.database.transaction(call, async (tx) => {
        const link = await advance(tx, id, 'confirm', 'decided_at = $3', [call.at]);
        await bookWaiting(tx, link);
        tx.audit({ aggregate: 'household-link', id, action: 'confirm', division: link.divisionCode });
        return linkFor(call.actor, link);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'household_link_one_per_household')) throw error;
      const { householdNumber } = await this.get({ id }, call);
      throw new Problem('household_linked', { number: householdNumber });
    }
  }

  refuse({ id, reason }: InputOf<typeof HOUSEHOLD.links.refuse>, call: Call): Promise<HouseholdLink> {
    return this.database.transaction(call, async (tx) => {
      const link = await advance(tx, id, 'refuse', 'decided_at = $3, reason = $4', [call.at, reason]);
      tx.audit({ aggregate: 'household-link', id, action: 'refuse', division: link.divisionCode, reason });
      return linkFor(call.actor, link);
    });
  }

  end({ id, reason, reverse }: InputOf<typeof HOUSEHOLD.links.end>, call: Call): Promise<HouseholdLink> {
    return this.database.transaction(call, async (tx) => {
      const link = await advance(tx, id, 'end', 'ended_at = $3, end_reason = $4, reversed = $5', [call.at, reason, reverse]);
      if (reverse) await reverseBooked(tx, link, reason);
      tx.audit({ aggregate: 'household-link', id, action: reverse ? 'end-and-reverse' : 'end', division: link.divisionCode, reason });
      return linkFor(call.actor, link);
    });
  }
}

/** Takes a step; the link stays locked, so that a sale that arrives meanwhile meets its new state. */
async function advance(tx: Transaction, id: string, action: LinkAction, set: string, values: readonly unknown[]): Promise<LinkRow> {
  const status = nextLinkStatus((await lockLink(tx, id)).status, action);
  const link = await tx.one<LinkRow>(
    `UPDATE household_link SET status = $2, version = version + 1, ${set} WHERE id = $1 RETURNING ${LINK_COLUMNS}`,
    [id, status, ...values],
  );
  if (!link) throw new Problem('not_found', { what: id });
  return link;
}
