import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

const READERS = [...WRITERS, 'province_supervisor'];

const COUNTY_STAFF = `(yinhu_in_scope(county_code) OR county_code = left(current_setting('yinhu.scope', true), 6))
  AND yinhu_role() IN ('entity_clerk', ${READERS.map((role) => `'${role}'`).join(', ')})`;
const TENDER_OF = (table: string) => `w.county_code = ${table}.county_code AND w.id = ${table}.tender_id`;
const visible = (table: string) => `EXISTS (SELECT FROM tender w WHERE ${TENDER_OF(table)})`;
const unsealed = (table: string) =>
  `EXISTS (SELECT FROM tender w WHERE ${TENDER_OF(table)} AND sees_bids(w))`;
/** Rows of these tables tell who has bid, or how many have. */
const TELLING = [
  { table: 'bid', when: 'true' },
  { table: 'tender_document', when: `step = 'bid'` },
  { table: 'tender_step', when: `action IN ('record_bid', 'withdraw_bid')` },
];
const SEALED = `sealed_by IS NULL OR yinhu_role() = 'system' OR sees_sealed_supplier(county_code, sealed_by)`;

/**
 * What is secret until the opening of bids (招标投标法 article 22: who has asked for the documents, and how many) is seen by the
 * tender's entity alone: bids, their documents and steps, and suppliers that nobody knows but from them.
 */
export class SealedBids1700000000020 implements MigrationInterface {
  name = 'SealedBids1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      /*
       * The entity's own clerk (who sees no other tender), and the services' own work; the head of the office for an entity that was
       * merged into another and has nobody left; and whoever takes over the past of a tender, for as long as that takes.
       */
      CREATE FUNCTION sees_bids(t tender) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT t.opened_on IS NOT NULL OR yinhu_role() IN ('entity_clerk', 'system')
          OR t.id::text = current_setting('yinhu.sealed_tender', true)
          OR (yinhu_role() = 'county_admin' AND EXISTS (SELECT FROM purchasing_entity e
            WHERE e.county_code = t.county_code AND e.id = t.entity_id AND e.status = 'merged'))
      $$;
      CREATE FUNCTION sees_sealed_supplier(county text, entity uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT (yinhu_role() = 'entity_clerk' AND entity = yinhu_organisation())
          OR EXISTS (SELECT FROM tender t WHERE t.county_code = county AND t.entity_id = entity
            AND t.id::text = current_setting('yinhu.sealed_tender', true))
          OR (yinhu_role() = 'county_admin' AND EXISTS (SELECT FROM purchasing_entity e
            WHERE e.county_code = county AND e.id = entity AND e.status = 'merged'))
      $$;

      -- The entity that alone knows the supplier, by a bid that is not opened; NULL for one that all of the county knows.
      ALTER TABLE supplier ADD sealed_by uuid, DROP CONSTRAINT supplier_county_code_credit_code_key;
      CREATE UNIQUE INDEX supplier_known ON supplier (county_code, credit_code) WHERE sealed_by IS NULL;
      CREATE UNIQUE INDEX supplier_sealed ON supplier (county_code, sealed_by, credit_code) WHERE sealed_by IS NOT NULL;
    `);
    await runner.query(SEAL_WHAT_IS_SECRET);
    await runner.query(`
      ALTER POLICY seen ON supplier USING (${COUNTY_STAFF} AND (${SEALED}));
      ALTER POLICY entered ON supplier WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${COUNTY_STAFF} AND (${SEALED}));
      CREATE POLICY opened ON supplier FOR DELETE USING (sealed_by IS NOT NULL AND (${SEALED}));
    `);
    for (const { table, when } of TELLING)
      await runner.query(
        `ALTER POLICY seen ON ${table} USING (CASE WHEN ${when} THEN ${unsealed(table)} ELSE ${visible(table)} END)`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of TELLING)
      await runner.query(`ALTER POLICY seen ON ${table} USING (${visible(table)})`);
    await runner.query(`
      DROP POLICY opened ON supplier;
      ALTER POLICY entered ON supplier WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${COUNTY_STAFF});
      ALTER POLICY seen ON supplier USING (${COUNTY_STAFF});
      SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true);
      WITH kept AS (
        SELECT DISTINCT ON (county_code, credit_code) county_code, credit_code, id FROM supplier
        ORDER BY county_code, credit_code, sealed_by NULLS FIRST, id
      )
      UPDATE bid b SET supplier_id = k.id FROM supplier s JOIN kept k USING (county_code, credit_code)
        WHERE b.county_code = s.county_code AND b.supplier_id = s.id AND k.id <> s.id;
      ALTER TABLE supplier NO FORCE ROW LEVEL SECURITY;
      DELETE FROM supplier s USING supplier k WHERE k.county_code = s.county_code AND k.credit_code = s.credit_code
        AND (k.sealed_by IS NOT NULL, k.id) < (s.sealed_by IS NOT NULL, s.id);
      ALTER TABLE supplier FORCE ROW LEVEL SECURITY;
      SELECT set_config('yinhu.scope', '', true), set_config('yinhu.role', '', true);
      DROP INDEX supplier_known, supplier_sealed;
      ALTER TABLE supplier DROP sealed_by, ADD CONSTRAINT supplier_county_code_credit_code_key UNIQUE (county_code, credit_code);
      DROP FUNCTION sees_bids, sees_sealed_supplier;
    `);
  }
}

/** Suppliers that are known from bids alone which are not opened: each entity that has such a bid gets its own, and the shared one goes. */
const SEAL_WHAT_IS_SECRET = `
  SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true);
  CREATE TEMPORARY TABLE secret ON COMMIT DROP AS
    SELECT DISTINCT s.county_code, s.id, t.entity_id, gen_random_uuid() AS sealed_id
    FROM supplier s JOIN bid b ON b.county_code = s.county_code AND b.supplier_id = s.id
    JOIN tender t ON t.county_code = b.county_code AND t.id = b.tender_id
    WHERE NOT EXISTS (SELECT FROM award a WHERE a.county_code = s.county_code AND a.supplier_id = s.id)
      AND NOT EXISTS (SELECT FROM bid o JOIN tender w ON w.county_code = o.county_code AND w.id = o.tender_id
        WHERE o.county_code = s.county_code AND o.supplier_id = s.id AND w.opened_on IS NOT NULL)
    GROUP BY 1, 2, 3;
  INSERT INTO supplier (county_code, id, credit_code, name, small_enterprise, registered_at, sealed_by)
    SELECT s.county_code, x.sealed_id, s.credit_code, s.name, s.small_enterprise, s.registered_at, x.entity_id
    FROM secret x JOIN supplier s ON s.county_code = x.county_code AND s.id = x.id;
  UPDATE bid b SET supplier_id = x.sealed_id FROM secret x, tender t
    WHERE b.county_code = x.county_code AND b.supplier_id = x.id AND t.county_code = b.county_code AND t.id = b.tender_id
      AND t.entity_id = x.entity_id;
  ALTER TABLE supplier NO FORCE ROW LEVEL SECURITY;
  DELETE FROM supplier s USING secret x WHERE s.county_code = x.county_code AND s.id = x.id;
  ALTER TABLE supplier FORCE ROW LEVEL SECURITY;
  SELECT set_config('yinhu.scope', '', true), set_config('yinhu.role', '', true);
`;
