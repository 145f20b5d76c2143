import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { PersonalNumber } from './0019-number-kinds.ts';
import { personalNumbers } from './0019-personal-numbers.ts';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const AS_SYSTEM = `SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true)`;
const AS_NOBODY = `SELECT set_config('yinhu.scope', '', true), set_config('yinhu.role', '', true)`;
/** Coarse, and quick on a million plans: seven digits near each other in any of the texts. */
const SUSPECT = '([0-9０-９〇一二三四五六七八九][-\\s.·_*　]{0,3}){7}';

interface Row {
  readonly county_code: string;
  readonly id: string;
  readonly title: string;
  readonly entityName: string;
  readonly purposeStatement: string | null;
  readonly lines: readonly { readonly description: string }[];
  readonly singleSource: { readonly reason: string } | null;
  readonly purposeEvidence: { readonly fundDocument: string } | null;
}

interface Found {
  readonly field: string;
  readonly kind: PersonalNumber;
}

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

/** Plans that were published with personal numbers in them, before these were refused. */
async function holdForAPerson(runner: QueryRunner): Promise<void> {
  const rows: Row[] = await runner.query(
    `SELECT county_code, id, title, entity_name AS "entityName", purpose_statement AS "purposeStatement", lines,
       single_source AS "singleSource", purpose_evidence AS "purposeEvidence" FROM filing
     WHERE number IS NOT NULL AND concat_ws(' ', title, entity_name, purpose_statement, lines::text, single_source::text, purpose_evidence::text) ~ $1`,
    [SUSPECT],
  );
  for (const row of rows) {
    const found = personalFields(row);
    if (found.length === 0) continue;
    await runner.query(
      `INSERT INTO publication (county_code, filing_id, division_code, entity_id, state, found, by_name, changed_at, version)
       SELECT county_code, id, division_code, entity_id, 'on_hold', $3, 'rules', now(), 1 FROM filing WHERE county_code = $1 AND id = $2`,
      [row.county_code, row.id, JSON.stringify(found)],
    );
    await runner.query('DELETE FROM published_filing WHERE county_code = $1 AND id = $2', [
      row.county_code,
      row.id,
    ]);
  }
}

/** The public fields of a plan that hold personal numbers: of one written before these were refused at saving. */
function personalFields({
  title,
  entityName,
  purposeStatement,
  lines,
  singleSource,
  purposeEvidence,
}: Row): Found[] {
  const texts: readonly (readonly [field: string, text: string | null | undefined])[] = [
    ['title', title],
    ['entityName', entityName],
    ['purposeStatement', purposeStatement],
    ...lines.map(({ description }, i) => [`lines[${i}].description`, description] as const),
    ['singleSource.reason', singleSource?.reason],
    ['purposeEvidence.fundDocument', purposeEvidence?.fundDocument],
  ];
  return texts.flatMap(([field, text]) => {
    const kinds = new Set(personalNumbers(text ?? '').map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ field, kind }));
  });
}
