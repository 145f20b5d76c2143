import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

const forced = (table: string) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const AS_SYSTEM = `SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true)`;
const AS_NOBODY = `SELECT set_config('yinhu.scope', '', true), set_config('yinhu.role', '', true)`;
/** How numbers of people look without blanks and dashes: of identity with a date in it, mobile phones, cards and accounts. */
const KINDS = `VALUES
  ('identity_number', '(^|[^0-9A-Za-z])[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]($|[^0-9A-Za-z])'),
  ('phone_number', '(^|[^0-9A-Za-z])1[3-9][0-9]{9}($|[^0-9A-Za-z])'),
  ('account_number', '(^|[^0-9A-Za-z])(62|4[0-9]|5[1-5])[0-9]{14,17}($|[^0-9A-Za-z])')`;

/** What stands between some plans and the public: held for a person, withdrawn, or with words that are starred out. */
export class Publications1700000000019 implements MigrationInterface {
  name = 'Publications1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE publication (
        county_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        entity_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('public', 'on_hold', 'withdrawn')),
        reason text,
        found jsonb NOT NULL DEFAULT '[]',
        words text[] NOT NULL DEFAULT '{}',
        by_name text NOT NULL,
        changed_at timestamptz NOT NULL,
        -- Their sum over a county rises with every change in it: by it bulk files are known to be out of date.
        version int NOT NULL,
        PRIMARY KEY (county_code, filing_id),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing,
        CHECK (state <> 'withdrawn' OR reason IS NOT NULL)
      );
      CREATE INDEX publication_recent ON publication (county_code, changed_at, filing_id);
      -- Seen by every session of the service, since what anyone reads is read behind it; people see it beside a plan that they see.
      ${forced('publication')}
      CREATE POLICY guards ON publication FOR SELECT USING (true);
      CREATE POLICY entered ON publication FOR INSERT WITH CHECK (${within(WRITERS, 'entity_id', 'division_code')});
      CREATE POLICY changed ON publication FOR UPDATE USING (${within(WRITERS, 'entity_id', 'division_code')});

      ALTER TABLE ocds_release ADD filing_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE ocds_bulk_file ADD guard bigint NOT NULL DEFAULT 0;
    `);
    await runner.query(AS_SYSTEM);
    await tellPlansOfReleases(runner);
    await holdForAPerson(runner);
    await runner.query(AS_NOBODY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ocds_bulk_file DROP guard;
      ALTER TABLE ocds_release DROP filing_ids;
      DROP TABLE publication;
    `);
  }
}

/** Which plans each release tells of, by the number that ends its ocid. Releases only ever grow, but for this once. */
async function tellPlansOfReleases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE ocds_release DISABLE TRIGGER append_only;
    ALTER TABLE ocds_release NO FORCE ROW LEVEL SECURITY;
    UPDATE ocds_release r SET filing_ids = ARRAY[f.id] FROM filing f
      WHERE f.county_code = r.county_code AND f.number = substring(r.ocid FROM '\\d{6}-\\d{4}-\\d+$');
    UPDATE ocds_release r SET filing_ids = p.ids FROM (
        SELECT t.county_code, t.number, array_agg(DISTINCT p.filing_id) AS ids FROM tender t
        JOIN tender_plan p ON p.county_code = t.county_code AND p.tender_id = t.id GROUP BY 1, 2
      ) AS p WHERE p.county_code = r.county_code AND p.number = substring(r.ocid FROM '\\d{6}-T\\d{4}-\\d+$');
    ALTER TABLE ocds_release FORCE ROW LEVEL SECURITY;
    ALTER TABLE ocds_release ENABLE TRIGGER append_only;
  `);
}

/** Plans that were published with numbers of people in them, before these were refused. */
async function holdForAPerson(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TEMPORARY TABLE held ON COMMIT DROP AS
      SELECT f.county_code, f.id, jsonb_agg(jsonb_build_object('field', t.field, 'kind', k.kind) ORDER BY t.place, k.kind) AS found
      FROM filing f
      CROSS JOIN LATERAL (
        VALUES (1, 'title', f.title), (2, 'entityName', f.entity_name), (3, 'purposeStatement', f.purpose_statement),
          (5, 'singleSource.reason', f.single_source ->> 'reason'),
          (6, 'purposeEvidence.fundDocument', f.purpose_evidence ->> 'fundDocument')
        UNION ALL
        SELECT 4, format('lines[%s].description', l.place - 1), l.line ->> 'description'
        FROM jsonb_array_elements(f.lines) WITH ORDINALITY AS l(line, place)
      ) AS t(place, field, text)
      CROSS JOIN LATERAL (SELECT translate(normalize(t.text, NFKC), ' -·.', '') AS text) AS plain
      JOIN (${KINDS}) AS k(kind, pattern) ON plain.text ~ k.pattern
      WHERE f.number IS NOT NULL
      GROUP BY f.county_code, f.id;
    INSERT INTO publication (county_code, filing_id, division_code, entity_id, state, found, by_name, changed_at, version)
      SELECT f.county_code, f.id, f.division_code, f.entity_id, 'on_hold', h.found, 'rules', now(), 1
      FROM held h JOIN filing f USING (county_code, id);
    DELETE FROM published_filing p USING held h WHERE p.county_code = h.county_code AND p.id = h.id;
  `);
}
