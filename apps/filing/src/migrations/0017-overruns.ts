import type { MigrationInterface, QueryRunner } from 'typeorm';

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

/** Replaces in a guard of migration 9 what let an amount pass: no longer a reason, but an approval of this very tender. */
const APPROVED = 'overrun_approved(NEW.county_code, NEW.tender_id, NEW.overrun_id)';

/** Steps that go beyond what bounds them: proposed by one person, decided by another, paid for by the quota. */
export class Overruns1700000000017 implements MigrationInterface {
  name = 'Overruns1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tender_overrun (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        tender_id uuid NOT NULL,
        step text NOT NULL CHECK (step IN ('award', 'award_directly', 'sign_contract', 'change_contract', 'pay')),
        -- The bid, lot, award or contract that the step is for, and the step as it was proposed.
        subject_id uuid NOT NULL,
        input jsonb NOT NULL,
        sum_fen bigint NOT NULL,
        limit_fen bigint NOT NULL CHECK (limit_fen < sum_fen),
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
        proposed_at timestamptz NOT NULL,
        proposed_by text NOT NULL,
        proposed_by_name text NOT NULL,
        decided_at timestamptz,
        decided_by text,
        decided_by_name text,
        decision_reason text,
        PRIMARY KEY (county_code, id),
        FOREIGN KEY (county_code, tender_id) REFERENCES tender,
        CHECK ((state = 'waiting') = (decided_at IS NULL)),
        CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT decided_by_a_second_person CHECK (state NOT IN ('approved', 'refused') OR decided_by <> proposed_by)
      );
      CREATE INDEX tender_overrun_tender ON tender_overrun (county_code, tender_id);
      CREATE UNIQUE INDEX tender_overrun_waits_once ON tender_overrun (county_code, step, subject_id) WHERE state = 'waiting';

      -- What a tender has committed of which quota beyond what its plans committed.
      CREATE TABLE tender_extra (
        county_code text COLLATE "C" NOT NULL,
        tender_id uuid NOT NULL,
        filing_id uuid NOT NULL,
        source text NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
        PRIMARY KEY (county_code, tender_id, filing_id, source),
        FOREIGN KEY (county_code, tender_id, filing_id) REFERENCES tender_plan
      );

      ALTER TABLE award ADD overrun_id uuid;
      ALTER TABLE contract ADD overrun_id uuid;
      ALTER TABLE contract_change ADD overrun_id uuid;
      ALTER TABLE payment ADD overrun_id uuid;
    `);
    for (const table of ['tender_overrun', 'tender_extra']) {
      await runner.query(partOf(table, 'tender', 'tender_id'));
      await runner.query(
        `CREATE POLICY changed ON ${table} FOR UPDATE
         USING (yinhu_role() <> 'province_supervisor' AND ${visible(table, 'tender', 'tender_id')})`,
      );
    }
    await runner.query(GUARDS);
    await approvalInsteadOfReason(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await approvalInsteadOfReason(runner, true);
    await runner.query(`
      DROP TRIGGER awarded_within_bid ON award;
      DROP TRIGGER accepted_within_contract ON acceptance;
      DROP FUNCTION awarded_within_bid, accepted_within_contract, overrun_approved;
      ALTER TABLE award DROP overrun_id;
      ALTER TABLE contract DROP overrun_id;
      ALTER TABLE contract_change DROP overrun_id;
      ALTER TABLE payment DROP overrun_id;
      DROP TABLE tender_extra, tender_overrun;
    `);
  }
}

const GUARDS = `
  CREATE FUNCTION overrun_approved(county text, tender uuid, overrun uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM tender_overrun WHERE county_code = county AND id = overrun AND tender_id = tender AND state = 'approved')
  $$;

  CREATE FUNCTION awarded_within_bid() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE bound bigint;
    BEGIN
      SELECT least(l.value_fen, b.amount_fen) INTO STRICT bound FROM tender_lot l
        LEFT JOIN bid b ON b.county_code = l.county_code AND b.id = NEW.bid_id
        WHERE l.county_code = NEW.county_code AND l.id = NEW.lot_id;
      IF NEW.amount_fen > bound AND NOT ${APPROVED} THEN
        RAISE EXCEPTION 'an award of % exceeds the % of its bid or lot', NEW.amount_fen, bound
          USING ERRCODE = 'check_violation', CONSTRAINT = 'awarded_within_bid';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER awarded_within_bid AFTER INSERT ON award FOR EACH ROW EXECUTE FUNCTION awarded_within_bid();

  CREATE FUNCTION accepted_within_contract() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      worth bigint;
      accepted bigint;
    BEGIN
      SELECT amount_fen + changed_fen INTO STRICT worth FROM contract
        WHERE county_code = NEW.county_code AND id = NEW.contract_id FOR NO KEY UPDATE;
      SELECT sum(amount_fen) INTO accepted FROM acceptance
        WHERE county_code = NEW.county_code AND contract_id = NEW.contract_id AND reversed_at IS NULL;
      IF accepted > worth THEN
        RAISE EXCEPTION 'acceptances of % exceed the contract of %', accepted, worth
          USING ERRCODE = 'check_violation', CONSTRAINT = 'accepted_within_contract';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER accepted_within_contract AFTER INSERT ON acceptance FOR EACH ROW EXECUTE FUNCTION accepted_within_contract();
`;

/** The functions stay as migration 9 wrote them, but for the one condition. */
async function approvalInsteadOfReason(runner: QueryRunner, back = false): Promise<void> {
  const [from, to] = back
    ? [`NOT ${APPROVED}`, 'NEW.overrun_reason IS NULL']
    : ['NEW.overrun_reason IS NULL', `NOT ${APPROVED}`];
  for (const name of ['contracted_within_award', 'changed_within_award', 'paid_within_contract']) {
    const [row] = (await runner.query('SELECT pg_get_functiondef($1::regproc) AS text', [name])) as {
      text: string;
    }[];
    if (!row?.text.includes(from)) throw new Error(`${name} is not as it was`);
    await runner.query(row.text.replaceAll(from, to));
  }
}
