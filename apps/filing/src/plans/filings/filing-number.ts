import { nextNumber, type Transaction } from '@yinhu/database';

/** The next number of a county and year, `360725-2019-0137`; four digits, or as many as it takes. */
export async function nextFilingNumber(tx: Transaction, county: string, year: number): Promise<string> {
  const number = await nextNumber(tx, 'filing_counter', county, year);
  return `${county}-${year}-${String(number).padStart(4, '0')}`;
}
