import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans from before migration 13 are found by their words too. That migration named no scope, and since row-level
 * security is forced on the owner of the tables too, it saw none of the plans that it was to index.
 */
export class SearchOfEarlierPlans1700000000025 implements MigrationInterface {
  name = 'SearchOfEarlierPlans1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true);
      INSERT INTO filing_search (county_code, filing_id, division_code, entity_id, drafted_at, grams)
        SELECT county_code, id, division_code, entity_id, drafted_at, search_grams(title || ' ' || entity_name) FROM filing f
        WHERE NOT EXISTS (SELECT FROM filing_search s WHERE s.county_code = f.county_code AND s.filing_id = f.id)
        ORDER BY drafted_at
        ON CONFLICT (county_code, filing_id) DO NOTHING;
      SELECT set_config('yinhu.scope', '', true), set_config('yinhu.role', '', true);
    `);
  }

  /** What is found stays so. */
  async down(): Promise<void> {}
}
