import { publicText } from '@yinhu/contracts/privacy';
import type { Transaction } from '@yinhu/database';
import type { Guard } from '../../ocds/publication-guard.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';

/**
 * Puts what is public of a plan in force on show, without the words that are not for publication; nothing
 * where it is withheld.
 */
export function putOnShow(
  tx: Transaction,
  { countyCode, id, title, entityName }: FilingRecord,
  { withheld, words }: Guard,
): void {
  if (withheld) return;
  tx.write(
    `INSERT INTO published_filing (id, division_code, number, entity_name, title, fiscal_year, purpose, method, budget_fen, filed_at)
     SELECT id, division_code, number, $3, $4, fiscal_year, purpose, method, budget_fen, filed_at
     FROM filing WHERE county_code = $1 AND id = $2`,
    [countyCode, id, publicText(entityName, words), publicText(title, words)],
  );
}

export function takeOffShow(tx: Transaction, { countyCode, id }: FilingRecord): void {
  tx.write('DELETE FROM published_filing WHERE county_code = $1 AND id = $2', [countyCode, id]);
}
