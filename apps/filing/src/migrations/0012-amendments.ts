import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What amendments and working copies need beside their tables; plans filed before there were versions get their first. */
export class Amendments1700000000012 implements MigrationInterface {
  name = 'Amendments1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the rules saw, as in filing_decision.
      ALTER TABLE filing_amendment ADD evidence jsonb;

      -- A copy is its user's, so that an id is too. json keeps what was typed as it is, and takes the least time to store.
      ALTER TABLE filing_working_copy
        DROP CONSTRAINT filing_working_copy_pkey,
        ADD PRIMARY KEY (county_code, by_user, id),
        DROP CONSTRAINT filing_working_copy_content_check,
        ALTER content TYPE json,
        ADD CHECK (octet_length(content::text) <= 262144),
        ADD title text NOT NULL DEFAULT '',
        -- Rises with every save; one that comes late does not undo a later one.
        ADD revision bigint NOT NULL DEFAULT 0,
        -- Kept for a while, so that a save on its way does not bring back what was discarded or sent.
        ADD discarded_at timestamptz;
    `);
    await runner.query(`
      SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true);
      INSERT INTO filing_version (county_code, filing_id, plan_version, content, in_force_from, by_name, reason)
      SELECT f.county_code, f.id, 1, jsonb_build_object(
          'title', f.title, 'fiscalYear', f.fiscal_year, 'purpose', f.purpose, 'purposeStatement', f.purpose_statement,
          'method', f.method, 'organisationForm', f.organisation_form, 'budgetFen', f.budget_fen, 'lines', f.lines,
          'funding', f.funding, 'smallEnterprisePercent', f.small_enterprise_percent, 'singleSource', f.single_source,
          'purposeEvidence', f.purpose_evidence, 'plannedStart', f.planned_start, 'plannedEnd', f.planned_end),
        f.filed_at, t.by_name, t.reason
      FROM filing f JOIN filing_transition t ON t.county_code = f.county_code AND t.filing_id = f.id AND t.action IN ('file', 'approve')
      WHERE f.number IS NOT NULL
      ON CONFLICT DO NOTHING;
      SELECT set_config('yinhu.scope', '', true), set_config('yinhu.role', '', true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM filing_working_copy;
      ALTER TABLE filing_working_copy
        DROP CONSTRAINT filing_working_copy_pkey,
        ADD PRIMARY KEY (county_code, id),
        DROP CONSTRAINT filing_working_copy_content_check,
        ALTER content TYPE jsonb,
        ADD CHECK (pg_column_size(content) <= 262144),
        DROP title, DROP revision, DROP discarded_at;
      ALTER TABLE filing_amendment DROP evidence;
    `);
  }
}
