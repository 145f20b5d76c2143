import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Idempotency keys, the outbox and inbox of events, and the audit trail. */
export class Log1400000000002 implements MigrationInterface {
  name = 'Log1400000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IDEMPOTENCY);
    await runner.query(OUTBOX);
    await runner.query(INBOX);
    await runner.query(AUDIT);
    await runner.query(APPEND_ONLY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE audit, dead_letter, inbox_watermark, inbox, outbox_partition, outbox, idempotency_key',
    );
  }
}

const IDEMPOTENCY = `
  CREATE TABLE idempotency_key (
    actor text NOT NULL,
    key text NOT NULL,
    operation text NOT NULL,
    input_hash text NOT NULL,
    response json NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (actor, key)
  );
  CREATE INDEX idempotency_key_age ON idempotency_key (recorded_at);
`;

// The identity is drawn on insertion, and the relay gives positions in its order: within an aggregate, whose row is
// locked until the commit, that is the order of versions.
const OUTBOX = `
  CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partition smallint NOT NULL,
    position bigint,
    id uuid NOT NULL CONSTRAINT outbox_id UNIQUE,
    type text NOT NULL,
    aggregate text NOT NULL,
    subject text NOT NULL,
    version int NOT NULL,
    division text COLLATE "C" NOT NULL,
    envelope json NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT outbox_version UNIQUE (aggregate, subject, version),
    CONSTRAINT outbox_position UNIQUE (partition, position)
  );
  CREATE INDEX outbox_unpositioned ON outbox (partition, seq) WHERE position IS NULL;

  CREATE TABLE outbox_partition (
    partition smallint PRIMARY KEY,
    head bigint NOT NULL DEFAULT 0,
    published bigint NOT NULL DEFAULT 0,
    lease_owner text,
    lease_until timestamptz
  );
  INSERT INTO outbox_partition (partition) VALUES ('0'), ('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7');
`;

const INBOX = `
  CREATE TABLE inbox (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    producer text NOT NULL,
    partition smallint NOT NULL,
    position bigint NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    outcome text NOT NULL DEFAULT 'applied' CHECK (outcome IN ('applied', 'dead')),
    PRIMARY KEY (consumer, event_id)
  );
  CREATE INDEX inbox_position ON inbox (consumer, producer, partition, position);

  CREATE TABLE inbox_watermark (
    consumer text NOT NULL,
    producer text NOT NULL,
    partition smallint NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (consumer, producer, partition)
  );

  CREATE TABLE dead_letter (
    id uuid PRIMARY KEY,
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    envelope json NOT NULL,
    error text NOT NULL,
    attempts int NOT NULL,
    failed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    replayed_at timestamptz
  );
  CREATE INDEX dead_letter_failed ON dead_letter (failed_at DESC, id);
`;

const AUDIT = `
  CREATE TABLE audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    operation text NOT NULL,
    request_id text,
    traceparent text,
    user_id text,
    username text,
    role text,
    organisation_id text,
    acting_for text,
    aggregate text NOT NULL,
    record_id text NOT NULL,
    action text NOT NULL,
    reason text,
    division text COLLATE "C" NOT NULL,
    detail jsonb
  );
  CREATE INDEX audit_record ON audit (aggregate, record_id, id);
  CREATE INDEX audit_division ON audit (division, id);
  ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
  ALTER TABLE audit FORCE ROW LEVEL SECURITY;
  CREATE POLICY seen ON audit FOR SELECT USING (yinhu_in_scope(division));
  CREATE POLICY written ON audit FOR INSERT WITH CHECK (true);
`;

// Whoever works with the tables without owning them: nobody rewrites what happened. Of an event only its position is
// set later, and old events are pruned.
const APPEND_ONLY = `
  DO $$
  DECLARE app name;
  BEGIN
    FOR app IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
      WHERE table_schema = current_schema() AND table_name = 'audit' AND grantee <> current_user
    LOOP
      EXECUTE format('REVOKE UPDATE, DELETE ON audit FROM %I', app);
      EXECUTE format('REVOKE UPDATE ON outbox FROM %I', app);
      EXECUTE format('GRANT UPDATE (position) ON outbox TO %I', app);
      EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON migration FROM %I', app);
    END LOOP;
  END $$;
`;
