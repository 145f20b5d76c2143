import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

/** Money that is given twice by mistake: the same document for the same quota, or the same table. */
export class RepeatedAllocations1700000000018 implements MigrationInterface {
  name = 'RepeatedAllocations1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The document (文号) that a text names, such as 赣财农〔2019〕12号, however its brackets and blanks were typed; NULL where it names none.
      CREATE FUNCTION document_number(told text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT regexp_replace(found[1], '^(根据|依据|依照|按照|按|据|依|见)', '') || '〔' || found[2] || '〕' || ltrim(found[3], '0') || '号'
        FROM regexp_match(
          translate(regexp_replace(normalize(told, NFKC), '\\s', '', 'g'), '[]()【】《》', '〔〕〔〕〔〕'),
          '([^0-9A-Za-z〔〕，。；：、,.;:“”"]{1,12})〔([0-9]{4})〕第?([0-9]{1,6})号') AS found
      $$;
      ALTER TABLE quota_movement
        ADD document_no text GENERATED ALWAYS AS (document_number(reason)) STORED,
        -- Why an allocation was made though the ledger has its document.
        ADD repeat_reason text,
        -- NULL for what was entered before repeats were looked for.
        ADD looked_for_repeats boolean;
      ALTER TABLE quota_movement ALTER looked_for_repeats SET DEFAULT true;
      CREATE INDEX quota_movement_document ON quota_movement (county_code, quota_id, document_no)
        WHERE kind = 'allocation' AND document_no IS NOT NULL;
      CREATE UNIQUE INDEX allocated_once_by_document ON quota_movement (county_code, quota_id, document_no)
        WHERE kind = 'allocation' AND document_no IS NOT NULL AND repeat_reason IS NULL AND looked_for_repeats;

      -- Tables of allocations that were imported: the file, and what it says however it was saved.
      CREATE TABLE quota_import (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        file_sha256 text NOT NULL,
        content_sha256 text NOT NULL,
        at timestamptz NOT NULL,
        by_user text NOT NULL,
        by_name text NOT NULL,
        repeat_reason text,
        PRIMARY KEY (county_code, id)
      );
      CREATE UNIQUE INDEX quota_import_once ON quota_import (county_code, content_sha256) WHERE repeat_reason IS NULL;
      CREATE INDEX quota_import_file ON quota_import (county_code, file_sha256);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quota_import
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ${forced('quota_import')}
      CREATE POLICY seen ON quota_import FOR SELECT USING (yinhu_in_scope(county_code) AND yinhu_role() IN (${OFFICE}));
      CREATE POLICY entered ON quota_import FOR INSERT WITH CHECK (yinhu_in_scope(county_code) AND yinhu_role() IN (${OFFICE}));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE quota_import;
      DROP INDEX allocated_once_by_document, quota_movement_document;
      ALTER TABLE quota_movement DROP document_no, DROP repeat_reason, DROP looked_for_repeats;
      DROP FUNCTION document_number;
    `);
  }
}

const OFFICE = WRITERS.map((role) => `'${role}'`).join(', ');
