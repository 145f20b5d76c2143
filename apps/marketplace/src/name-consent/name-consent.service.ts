import { Controller } from '@nestjs/common';
import { businessDate, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { MARKETPLACE, type NameConsent } from '@yinhu/contracts/marketplace';
import {
  Database,
  lockRecord,
  nextState,
  type ReadTransaction,
  type Transaction,
  type TransitionTable,
} from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { indexListing } from '../listings/listing-terms.ts';
import { farmerPublicName } from '../sellers/public-name.ts';
import { SellerRow } from '../sellers/seller.entity.ts';

type Entry = Pick<NameConsent, 'givenOn' | 'withdrawnOn' | 'evidence' | 'by'>;
const NEVER: Entry = { givenOn: null, withdrawnOn: null, evidence: null, by: null };

/** How a farmer's name is shown, by the last entry of the consents. */
export const NAME_TRANSITIONS: TransitionTable<
  'name_hidden' | 'name_shown',
  'give_name_consent' | 'withdraw_name_consent'
> = {
  give_name_consent: { name_hidden: 'name_shown' },
  withdraw_name_consent: { name_shown: 'name_hidden' },
};

/**
 * A farmer's consent to being named in public: given on paper to the station that represents them, kept with
 * its evidence, taken back any day.
 */
@Controller()
export class NameConsentService {
  constructor(private readonly database: Database) {}

  @Handles(MARKETPLACE.sellers.nameConsent)
  get({ id }: InputOf<typeof MARKETPLACE.sellers.nameConsent>, call: Call): Promise<NameConsent> {
    return this.database.read(call, (tx) => consentOf(tx, id));
  }

  @Handles(MARKETPLACE.sellers.giveNameConsent)
  give(
    { id, givenOn, evidence }: InputOf<typeof MARKETPLACE.sellers.giveNameConsent>,
    call: Call,
  ): Promise<NameConsent> {
    if (givenOn > businessDate(call.at)) throw fieldProblem('givenOn', 'in_future');
    return this.record(
      id,
      call,
      'give_name_consent',
      { givenOn, evidence, withdrawnOn: null },
      (seller) => seller.name,
    );
  }

  @Handles(MARKETPLACE.sellers.withdrawNameConsent)
  withdraw(
    { id, withdrawnOn, reason }: InputOf<typeof MARKETPLACE.sellers.withdrawNameConsent>,
    call: Call,
  ): Promise<NameConsent> {
    if (withdrawnOn > businessDate(call.at)) throw fieldProblem('withdrawnOn', 'in_future');
    const hidden = ({ name, divisionCode }: SellerRow) => farmerPublicName(name, divisionCode);
    return this.record(
      id,
      call,
      'withdraw_name_consent',
      { givenOn: null, evidence: reason, withdrawnOn },
      hidden,
    );
  }

  private record(
    id: string,
    call: Call,
    action: keyof typeof NAME_TRANSITIONS,
    entry: Omit<Entry, 'by'>,
    shownAs: (seller: SellerRow) => string,
  ): Promise<NameConsent> {
    return this.database.transaction(call, async (tx) => {
      const seller = await lockFarmer(tx, id, call);
      const before = await latestEntry(tx, id);
      nextState(NAME_TRANSITIONS, before.givenOn === null ? 'name_hidden' : 'name_shown', action);
      await tx.query(
        `INSERT INTO seller_name_consent (seller_id, number, given_on, withdrawn_on, evidence, by_name, at)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM seller_name_consent WHERE seller_id = $1`,
        [id, entry.givenOn, entry.withdrawnOn, entry.evidence, call.actor?.name ?? '', call.at],
      );
      await tx.query('UPDATE seller SET public_name = $2 WHERE id = $1', [id, shownAs(seller)]);
      const listings = await tx.query<{ id: string }>(
        'SELECT id FROM listing WHERE seller_id = $1 ORDER BY id',
        [id],
      );
      for (const listing of listings) await indexListing(tx, listing.id);
      tx.audit({ aggregate: 'seller', id, action, division: seller.divisionCode });
      return consentOf(tx, id);
    });
  }
}

/** @throws Problem `not_found` unless it is a farmer that the caller represents */
async function lockFarmer(tx: Transaction, id: string, call: Call): Promise<SellerRow> {
  const seller = await lockRecord(tx, SellerRow, { id });
  if (seller.kind !== 'farmer_household' || seller.representedBy !== call.actor?.organisationId) {
    throw new Problem('not_found', { what: id });
  }
  return seller;
}

async function latestEntry(tx: ReadTransaction, id: string): Promise<Entry> {
  const entry = await tx.one<Entry>(
    `SELECT given_on AS "givenOn", withdrawn_on AS "withdrawnOn", evidence, by_name AS by FROM seller_name_consent
     WHERE seller_id = $1 ORDER BY number DESC LIMIT 1`,
    [id],
  );
  return entry ?? NEVER;
}

/** @throws Problem `not_found` for whoever neither represents the farmer nor is of the office */
async function consentOf(tx: ReadTransaction, id: string): Promise<NameConsent> {
  const seller = await tx.one<{ publicName: string }>(
    `SELECT public_name AS "publicName" FROM seller WHERE id = $1 AND kind = 'farmer_household'
       AND (represented_by = yinhu_organisation() OR (yinhu_role() <> 'seller_clerk' AND yinhu_in_scope(division_code)))`,
    [id],
  );
  if (!seller) throw new Problem('not_found', { what: id });
  return { sellerId: id, publicName: seller.publicName, ...(await latestEntry(tx, id)) };
}
