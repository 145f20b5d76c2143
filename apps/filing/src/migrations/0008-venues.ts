import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

const READERS = [...WRITERS, 'province_supervisor'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const owned = (table: string, entity: string, division = 'division_code') => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${within(READERS, entity, division)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${within(WRITERS, entity, division)});
  CREATE POLICY changed ON ${table} FOR UPDATE USING (${within(WRITERS, entity, division)});`;

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

const inRoles = (roles: readonly string[]) =>
  `yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')})`;
/** The county of a township's clerk is above that clerk's scope, and its rooms are there for the clerk all the same. */
const OWN_COUNTY = `(yinhu_in_scope(county_code) OR county_code = left(current_setting('yinhu.scope', true), 6))`;

/**
 * Rooms, closures and bookings. That no room is booked twice is the exclusion constraint's to see to; the lock on
 * `venue_calendar` only spares placings from running into it.
 */
export class Venues1700000000008 implements MigrationInterface {
  name = 'Venues1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      -- One row a county: who changes bookings holds it, so that placings look at the same board one after the other.
      CREATE TABLE venue_calendar (county_code text COLLATE "C" PRIMARY KEY);

      CREATE TABLE venue_room (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        address text NOT NULL,
        capacity int NOT NULL CHECK (capacity > 0),
        equipment text[] NOT NULL,
        equipment_note text,
        opening_hours jsonb NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
        version int NOT NULL,
        PRIMARY KEY (county_code, id),
        CONSTRAINT venue_room_name UNIQUE (county_code, name)
      );

      CREATE TABLE venue_closure (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        -- NULL: every room of the county.
        room_id uuid,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        reason text NOT NULL,
        by_user text NOT NULL,
        by_name text NOT NULL,
        lifted_at timestamptz,
        PRIMARY KEY (county_code, id),
        FOREIGN KEY (county_code, room_id) REFERENCES venue_room,
        CHECK (starts_at < ends_at)
      );
      CREATE INDEX venue_closure_time ON venue_closure (county_code, starts_at DESC, id);

      CREATE TABLE venue_booking (
        division_code text COLLATE "C" NOT NULL,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        id uuid NOT NULL,
        entity_id uuid NOT NULL,
        entity_name text NOT NULL,
        filing_id uuid,
        title text NOT NULL,
        used_for text NOT NULL,
        priority text NOT NULL CHECK (priority IN ('poverty_alleviation', 'ordinary')),
        status text NOT NULL,
        duration_minutes int NOT NULL CHECK (duration_minutes BETWEEN 30 AND 600 AND duration_minutes % 30 = 0),
        earliest timestamptz NOT NULL,
        latest timestamptz NOT NULL,
        headcount int NOT NULL CHECK (headcount > 0),
        equipment text[] NOT NULL,
        preferred_room_id uuid,
        -- Where it is, or was when it ended; NULL while it waits to be rebooked.
        room_id uuid,
        starts_at timestamptz,
        ends_at timestamptz,
        -- When it confirms itself, or expires while it waits to be rebooked.
        due_at timestamptz,
        requested_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (county_code, id),
        FOREIGN KEY (county_code, entity_id) REFERENCES purchasing_entity,
        FOREIGN KEY (county_code, filing_id) REFERENCES filing,
        FOREIGN KEY (county_code, room_id) REFERENCES venue_room,
        FOREIGN KEY (county_code, preferred_room_id) REFERENCES venue_room,
        CHECK (status IN ('tentative', 'confirmed', 'not_rebooked', 'held', 'no_show', 'cancelled', 'expired')),
        CHECK ((room_id IS NULL) = (starts_at IS NULL)),
        CHECK ((room_id IS NULL) = (ends_at IS NULL)),
        CHECK (ends_at - starts_at = make_interval(mins => duration_minutes)),
        CHECK (status IN ('not_rebooked', 'cancelled', 'expired') OR room_id IS NOT NULL),
        CHECK (status <> 'not_rebooked' OR room_id IS NULL)
      );
      -- No room is booked twice.
      ALTER TABLE venue_booking ADD CONSTRAINT venue_booking_taken
        EXCLUDE USING gist (county_code WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (status IN ('tentative', 'confirmed', 'held'));
      -- Range operators are not leakproof, so that under row-level security the constraint's index answers no search: these do.
      CREATE INDEX venue_booking_holding ON venue_booking (county_code, starts_at)
        WHERE status IN ('tentative', 'confirmed', 'held');
      CREATE INDEX venue_booking_due ON venue_booking (county_code, due_at) WHERE status IN ('tentative', 'not_rebooked');
      CREATE INDEX venue_booking_time ON venue_booking (county_code, starts_at DESC, id);
      CREATE INDEX venue_booking_entity ON venue_booking (county_code, entity_id, starts_at DESC, id);

      CREATE TABLE venue_booking_step (
        county_code text COLLATE "C" NOT NULL,
        booking_id uuid NOT NULL,
        version int NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        action text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        from_slot jsonb,
        to_slot jsonb,
        by_user text NOT NULL,
        by_name text NOT NULL,
        cause text,
        reason text,
        -- What was tried, and why this slot.
        explanation jsonb,
        offers jsonb NOT NULL,
        PRIMARY KEY (county_code, booking_id, version),
        FOREIGN KEY (county_code, booking_id) REFERENCES venue_booking,
        CHECK (action NOT IN ('displace', 'give_up') OR (cause IS NOT NULL AND explanation IS NOT NULL))
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON venue_booking_step
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ${forced('venue_calendar')}
      CREATE POLICY county ON venue_calendar FOR ALL USING (${OWN_COUNTY} AND yinhu_role() <> 'province_supervisor');
      ${owned('venue_booking', 'entity_id')}
      ${partOf('venue_booking_step', 'venue_booking', 'booking_id')}
    `);
    for (const table of ['venue_room', 'venue_closure']) {
      const isAdmins = `yinhu_in_scope(county_code) AND ${inRoles(['county_admin', 'system'])}`;
      await runner.query(`
        ${forced(table)}
        CREATE POLICY seen ON ${table} FOR SELECT USING (${OWN_COUNTY} AND ${inRoles([...READERS, 'entity_clerk'])});
        CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${isAdmins});
        CREATE POLICY changed ON ${table} FOR UPDATE USING (${isAdmins});`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE venue_booking_step, venue_booking, venue_closure, venue_room, venue_calendar',
    );
  }
}
