import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, users and their sessions. Divisions have no table: they are reference data of the nation, the same for
 * every deployment, and come with the code (@yinhu/divisions).
 *
 * User names and credit codes are unique in the province, so on a cluster these are reference tables, not spread by county.
 */
export class Identity1700000000001 implements MigrationInterface {
  name = 'Identity1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(LOOK_UPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION account_for_sign_in, account_of_refresh_token');
    await runner.query(
      'DROP TABLE signing_key, refresh_token, session, credential, user_account, organisation',
    );
  }
}

const TABLES = `
  CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    department text,
    name text NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    credit_code text,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
    version int NOT NULL DEFAULT 1,
    -- Version of the entity or seller that it follows; 0 when it was entered here.
    source_version int NOT NULL DEFAULT 0,
    registered_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((department IS NOT NULL) = (kind = 'department')),
    CONSTRAINT organisation_place UNIQUE (id, division_code)
  );
  CREATE INDEX organisation_division ON organisation (division_code, kind, name);
  -- A bureau may be a department and a helping unit, under one code. Filing and marketplace guard the codes of their own.
  CREATE UNIQUE INDEX organisation_credit_code ON organisation (credit_code, kind) WHERE source_version = 0;

  CREATE TABLE user_account (
    id uuid PRIMARY KEY,
    username text COLLATE "C" NOT NULL CONSTRAINT user_account_username UNIQUE,
    name text NOT NULL,
    role text NOT NULL,
    organisation_id uuid NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
    demo boolean NOT NULL DEFAULT false,
    may_delegate boolean NOT NULL DEFAULT false CHECK (demo OR NOT may_delegate),
    registered_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- A user's division is the organisation's, always.
    FOREIGN KEY (organisation_id, division_code) REFERENCES organisation (id, division_code) ON UPDATE CASCADE
  );
  CREATE INDEX user_account_division ON user_account (division_code, username);
  CREATE INDEX user_account_organisation ON user_account (organisation_id);

  CREATE TABLE credential (
    user_id uuid PRIMARY KEY REFERENCES user_account,
    password_hash text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );

  CREATE TABLE session (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES user_account,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text CHECK (end_reason IN ('signed_out', 'reuse', 'suspended')),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
  );
  CREATE INDEX session_of_user ON session (user_id, expires_at);

  -- The chain of a session's refresh tokens: each is rotated once, to the one successor that follows from it and the salt.
  CREATE TABLE refresh_token (
    hash bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    rotated_at timestamptz,
    successor_salt bytea,
    CHECK ((rotated_at IS NULL) = (successor_salt IS NULL))
  );
  CREATE INDEX refresh_token_session ON refresh_token (session_id);

  CREATE TABLE signing_key (
    kid text PRIMARY KEY,
    public_key jsonb NOT NULL,
    sealed_private_key bytea NOT NULL,
    active_from timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
`;

/** What hangs on a user or session is as visible as that is: the policies of the tables above hold in the sub-selects. */
const POLICIES = `
  ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
  ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
  CREATE POLICY in_scope ON organisation USING (yinhu_in_scope(division_code));
  ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;
  ALTER TABLE user_account FORCE ROW LEVEL SECURITY;
  CREATE POLICY in_scope ON user_account USING (yinhu_in_scope(division_code));
  ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
  ALTER TABLE credential FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_user ON credential USING (EXISTS (SELECT FROM user_account u WHERE u.id = user_id));
  ALTER TABLE session ENABLE ROW LEVEL SECURITY;
  ALTER TABLE session FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_user ON session USING (EXISTS (SELECT FROM user_account u WHERE u.id = user_id));
  ALTER TABLE refresh_token ENABLE ROW LEVEL SECURITY;
  ALTER TABLE refresh_token FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_session ON refresh_token USING (EXISTS (SELECT FROM session s WHERE s.id = session_id));
`;

/**
 * Whoever signs in is nobody yet: there is no scope, and the policies above show no row. Opening the tables to calls without
 * a scope would show every account to any query that forgot its scope. Instead the owner may read (forced security holds
 * for the owner too, hence the policies), and lends that in functions that answer one thing: the account of exactly this
 * user name, the account of exactly this token. Password hashes leave by the first of them only: the application's role may
 * write them and never read them.
 */
const LOOK_UPS = `
  CREATE POLICY look_up ON organisation FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY look_up ON user_account FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY look_up ON credential FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY look_up ON session FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY look_up ON refresh_token FOR SELECT TO CURRENT_USER USING (true);

  CREATE FUNCTION account_for_sign_in(wanted text)
  RETURNS TABLE (id uuid, username text, name text, role text, organisation_id uuid, organisation_name text, division_code text,
    status text, demo boolean, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT u.id, u.username, u.name, u.role, u.organisation_id, o.name, u.division_code, u.status, u.demo, c.password_hash
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id JOIN credential c ON c.user_id = u.id
    WHERE u.username = wanted
  $$;

  CREATE FUNCTION account_of_refresh_token(wanted bytea)
  RETURNS TABLE (id uuid, username text, name text, role text, organisation_id uuid, organisation_name text, division_code text,
    status text, demo boolean, session_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT u.id, u.username, u.name, u.role, u.organisation_id, o.name, u.division_code, u.status, u.demo, s.id
    FROM refresh_token t JOIN session s ON s.id = t.session_id JOIN user_account u ON u.id = s.user_id
      JOIN organisation o ON o.id = u.organisation_id
    WHERE t.hash = wanted
  $$;

  DO $$
  DECLARE app text;
  BEGIN
    FOR app IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
      WHERE table_schema = 'public' AND table_name = 'credential' AND grantee <> current_user
    LOOP
      EXECUTE format('REVOKE SELECT ON credential FROM %I', app);
      EXECUTE format('GRANT SELECT (user_id) ON credential TO %I', app);
    END LOOP;
  END $$;
`;
