import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

const READERS = [...WRITERS, 'province_supervisor'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

/**
 * The same where many rows are looked at: what the session is does not change from row to row, and in subqueries it is read
 * once for a statement. A list of thousands takes a sixth of the time.
 */
const withinOnce = (roles: readonly string[], entity: string, division: string) => `
  CASE (SELECT yinhu_role())
    WHEN 'entity_clerk' THEN ${entity} = (SELECT yinhu_organisation())
      AND left(${division}, 6) = (SELECT left(current_setting('yinhu.scope', true), 6))
    ELSE ${division} >= (SELECT current_setting('yinhu.scope', true))
      AND ${division} < (SELECT coalesce(nullif(current_setting('yinhu.scope', true), '') || ':', ''))
      AND (SELECT yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')})) END`;

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

/**
 * What lists and searches over a million filings read: indexes that answer a page without visiting the rows it skips,
 * and the words of titles in a table beside the filings.
 *
 * The words are apart because array operators are not leakproof: behind the policy of `filing` they could not use an
 * index. `filing_search` therefore shows its rows to every session of the service. It holds parts of titles and no
 * amounts; a filing found there is read from `filing`, under its policy.
 */
export class ListsAtScale1700000000013 implements MigrationInterface {
  name = 'ListsAtScale1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX filing_recent, filing_recent_anywhere, filing_status, filing_entity, filing_filed_anywhere;

      CREATE INDEX filing_recent_anywhere ON filing (drafted_at, id)
        INCLUDE (county_code, division_code, entity_id, status, purpose, fiscal_year, auto_filed, filed_at);
      CREATE INDEX filing_recent ON filing (county_code, drafted_at, id)
        INCLUDE (division_code, entity_id, status, purpose, fiscal_year, auto_filed, filed_at, budget_fen, number);
      CREATE INDEX filing_township ON filing (county_code, division_code, drafted_at, id) INCLUDE (entity_id);
      CREATE INDEX filing_entity ON filing (county_code, entity_id, drafted_at, id) INCLUDE (division_code);
      CREATE INDEX filing_status_anywhere ON filing (status, drafted_at, id)
        INCLUDE (county_code, division_code, entity_id, purpose, fiscal_year, auto_filed);
      CREATE INDEX filing_year_anywhere ON filing (fiscal_year, drafted_at, id)
        INCLUDE (county_code, division_code, entity_id, status, purpose, auto_filed);
      CREATE INDEX filing_filed_anywhere ON filing (filed_at, id)
        INCLUDE (county_code, division_code, entity_id, status, purpose, fiscal_year, auto_filed) WHERE filed_at IS NOT NULL;
      CREATE INDEX filing_budget_anywhere ON filing (budget_fen, id)
        INCLUDE (county_code, division_code, entity_id, status, purpose, fiscal_year, auto_filed);
      ALTER TABLE filing DROP CONSTRAINT filing_county_code_number_key,
        ADD CONSTRAINT filing_number UNIQUE (county_code, number) INCLUDE (id, division_code, entity_id);
      ALTER POLICY seen ON filing USING (${withinOnce(READERS, 'entity_id', 'division_code')});

      -- Every character of the words of a text as its code point, and every two that follow each other in one number.
      CREATE FUNCTION search_grams(given text) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT gram), '{}')
        FROM regexp_split_to_table(lower(normalize(given, NFKC)), '[^0-9a-z㐀-鿿豈-﫿]+') AS word,
          generate_series(1, length(word)) AS place,
          LATERAL (VALUES (ascii(substr(word, place, 1))),
            (ascii(substr(word, place, 1)) << 16 | nullif(ascii(substr(word, place + 1, 1)), 0))) AS g(gram)
        WHERE gram IS NOT NULL
      $$;
      -- What a text must hold to be found by every word of a query: its pairs, or the character of a word of one.
      CREATE FUNCTION query_grams(given text) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT CASE WHEN length(word) = 1 THEN ascii(word)
          ELSE ascii(substr(word, place, 1)) << 16 | ascii(substr(word, place + 1, 1)) END), '{}')
        FROM regexp_split_to_table(lower(normalize(given, NFKC)), '[^0-9a-z㐀-鿿豈-﫿]+') AS word,
          generate_series(1, greatest(length(word) - 1, least(length(word), 1))) AS place
      $$;

      CREATE TABLE filing_search (
        county_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        entity_id uuid NOT NULL,
        drafted_at timestamptz NOT NULL,
        grams int[] NOT NULL,
        PRIMARY KEY (county_code, filing_id),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );
      INSERT INTO filing_search
        SELECT county_code, id, division_code, entity_id, drafted_at, search_grams(title || ' ' || entity_name) FROM filing
        ORDER BY drafted_at;
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      -- Without a list of pending entries, which some unlucky writer would have to put in order.
      CREATE INDEX filing_search_grams ON filing_search USING gin (county_code, grams) WITH (fastupdate = off);
      CREATE INDEX filing_search_recent ON filing_search (county_code, drafted_at, filing_id);
      CREATE INDEX filing_search_recent_anywhere ON filing_search (drafted_at, filing_id);

      /*
       * The filings that hold all the grams, in no order and at most so many, within a county or, without one, anywhere.
       * By the grams' index alone: statistics say little of what is rare, and a scan in the hope of an early end would
       * read everything for a word that nobody wrote.
       */
      CREATE FUNCTION filing_matches(wanted int[], county text, most int) RETURNS TABLE (county_code text, filing_id uuid)
      LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off AS $$
      BEGIN
        IF county IS NULL THEN
          RETURN QUERY SELECT s.county_code, s.filing_id FROM filing_search s WHERE s.grams @> wanted LIMIT most;
        ELSE
          RETURN QUERY SELECT s.county_code, s.filing_id FROM filing_search s
            WHERE s.county_code = county AND s.grams @> wanted LIMIT most;
        END IF;
      END $$;

      CREATE FUNCTION index_filing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO filing_search (county_code, filing_id, division_code, entity_id, drafted_at, grams)
        VALUES (NEW.county_code, NEW.id, NEW.division_code, NEW.entity_id, NEW.drafted_at, search_grams(NEW.title || ' ' || NEW.entity_name))
        ON CONFLICT (county_code, filing_id) DO UPDATE SET division_code = excluded.division_code, entity_id = excluded.entity_id,
          drafted_at = excluded.drafted_at, grams = excluded.grams;
        RETURN NULL;
      END $$;
      CREATE TRIGGER indexed AFTER INSERT OR UPDATE OF title, entity_name, division_code, entity_id, drafted_at ON filing
        FOR EACH ROW EXECUTE FUNCTION index_filing();

      CREATE INDEX published_filing_number ON published_filing (county_code, number);
      CREATE INDEX published_filing_budget ON published_filing (budget_fen, id);

      ${forced('filing_search')}
      CREATE POLICY found ON filing_search FOR SELECT USING (true);
      CREATE POLICY entered ON filing_search FOR INSERT WITH CHECK (${within(WRITERS, 'entity_id', 'division_code')});
      CREATE POLICY changed ON filing_search FOR UPDATE USING (${within(WRITERS, 'entity_id', 'division_code')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX published_filing_number, published_filing_budget;
      DROP TRIGGER indexed ON filing;
      DROP FUNCTION index_filing, filing_matches;
      DROP TABLE filing_search;
      DROP FUNCTION search_grams, query_grams;
      DROP INDEX filing_recent, filing_recent_anywhere, filing_township, filing_entity, filing_status_anywhere, filing_year_anywhere,
        filing_filed_anywhere, filing_budget_anywhere;
      ALTER POLICY seen ON filing USING (${within(READERS, 'entity_id', 'division_code')});
      ALTER TABLE filing DROP CONSTRAINT filing_number, ADD UNIQUE (county_code, number);
      CREATE INDEX filing_recent ON filing (county_code, drafted_at DESC, id);
      CREATE INDEX filing_status ON filing (county_code, status, drafted_at DESC, id);
      CREATE INDEX filing_entity ON filing (county_code, entity_id, drafted_at DESC, id);
      CREATE INDEX filing_recent_anywhere ON filing (drafted_at DESC, id);
      CREATE INDEX filing_filed_anywhere ON filing ((filed_at IS NULL), filed_at DESC, id);
    `);
  }
}
