import type { Publication } from '@yinhu/contracts/filing';
import type { Transaction } from '@yinhu/database';
import { type Guard, guardOf } from '../../ocds/publication-guard.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { personalFields } from './personal-fields.ts';

/** What a person decides of a plan's publication. */
export type Kept = Pick<Publication, 'state' | 'reason' | 'found' | 'words'>;

/** Keeps how a plan stands before the public from now on. The caller holds the filing's lock. */
export function keepPublication(
  tx: Transaction,
  filing: FilingRecord,
  { state, reason, found, words }: Kept,
  by: string,
  at: Date,
): void {
  const { countyCode, id, divisionCode, entityId } = filing;
  tx.write(
    `INSERT INTO publication AS p (county_code, filing_id, division_code, entity_id, state, reason, found, words, by_name, changed_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
     ON CONFLICT (county_code, filing_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, found = excluded.found,
       words = excluded.words, by_name = excluded.by_name, changed_at = excluded.changed_at, version = p.version + 1`,
    [countyCode, id, divisionCode, entityId, state, reason, JSON.stringify(found), words, by, at],
  );
}

/**
 * What stands between a plan that comes into force and the public. One with personal numbers that nobody has
 * looked at yet, since it was written before these were refused, is held for a person.
 */
export async function guardOfFiled(tx: Transaction, filing: FilingRecord): Promise<Guard> {
  const found = personalFields(filing);
  const guard = await guardOf(tx, filing.countyCode, [filing.id]);
  if (found.length === 0 || guard.withheld || (await wasLookedAt(tx, filing))) return guard;
  keepPublication(
    tx,
    filing,
    { state: 'on_hold', reason: null, found, words: [...guard.words] },
    'rules',
    filing.changedAt,
  );
  tx.audit({
    aggregate: 'filing',
    id: filing.id,
    action: 'hold_publication',
    division: filing.divisionCode,
    detail: { found },
  });
  return { ...guard, withheld: true };
}

async function wasLookedAt(tx: Transaction, { countyCode, id }: FilingRecord): Promise<boolean> {
  const row = await tx.one(
    `SELECT FROM publication WHERE county_code = $1 AND filing_id = $2 AND found <> '[]'`,
    [countyCode, id],
  );
  return row !== undefined;
}
