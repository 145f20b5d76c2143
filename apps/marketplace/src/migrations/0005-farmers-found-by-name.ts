import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexTerms } from './0003-search-terms.ts';
import { CATEGORY_WORDS, originWords, withoutFullName } from './0005-listing-words.ts';

interface Listing {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly origin: string;
  readonly name: string;
  readonly shown: string;
}

/**
 * Farmers without consent are not found by their names in titles either. Migration 3 took away the words that the name
 * made, but not those that begin with it or with a part of it, as 李小明脐橙 and 小明脐橙 do.
 */
export class FarmersFoundByName1700000000005 implements MigrationInterface {
  name = 'FarmersFoundByName1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listing NO FORCE ROW LEVEL SECURITY');
    const listings: Listing[] = await runner.query(`
      SELECT l.id, l.title, l.category, l.origin_code AS origin, s.name, s.public_name AS shown
      FROM listing l JOIN seller s ON s.id = l.seller_id WHERE s.kind = 'farmer_household' AND s.public_name <> s.name`);
    for (const { id, title, category, origin, name, shown } of listings) {
      const words = [
        withoutFullName(title, name),
        CATEGORY_WORDS[category] ?? '',
        shown,
        ...originWords(origin),
      ];
      await runner.query('UPDATE listing SET search = array_to_tsvector($2::text[]) WHERE id = $1', [
        id,
        indexTerms(words),
      ]);
    }
    await runner.query('ALTER TABLE listing FORCE ROW LEVEL SECURITY');
  }

  /** What is hidden stays so. */
  async down(): Promise<void> {}
}
