import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has ended of a person's access is counted and announced, and a password that somebody else gave is told from one's own. */
export class EndedAccess1700000000003 implements MigrationInterface {
  name = 'EndedAccess1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE user_account
        -- Counts up whenever something of the user's access ends; a token tells at which number it was given.
        ADD COLUMN access_version int NOT NULL DEFAULT 0,
        -- Tokens given before this number are over.
        ADD COLUMN tokens_below int NOT NULL DEFAULT 0,
        ADD COLUMN access_ended_at timestamptz,
        ADD CONSTRAINT user_account_tokens_below CHECK (tokens_below BETWEEN 0 AND access_version);
      CREATE INDEX user_account_access_ended ON user_account (access_ended_at) WHERE access_ended_at IS NOT NULL;
      CREATE INDEX session_ended ON session (user_id, ended_at) WHERE ended_at IS NOT NULL;
      ALTER TABLE credential ADD COLUMN must_change boolean NOT NULL DEFAULT false;
    `);
    await runner.query(reasons([...REASONS, 'password_changed', 'signed_out_everywhere']));
    await runner.query(
      lookUps(', access_version int', ', u.access_version', ', must_change boolean', ', c.must_change'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(lookUps('', '', '', ''));
    await runner.query(`
      ALTER TABLE session NO FORCE ROW LEVEL SECURITY;
      UPDATE session SET end_reason = 'signed_out' WHERE end_reason IN ('password_changed', 'signed_out_everywhere');
      ALTER TABLE session FORCE ROW LEVEL SECURITY;
      ALTER TABLE credential DROP COLUMN must_change;
      DROP INDEX session_ended;
      ALTER TABLE user_account DROP COLUMN access_ended_at, DROP COLUMN tokens_below, DROP COLUMN access_version;
    `);
    await runner.query(reasons(REASONS));
  }
}

const REASONS = ['signed_out', 'reuse', 'suspended', 'password_reset'];

const reasons = (allowed: readonly string[]): string => `
  ALTER TABLE session DROP CONSTRAINT session_end_reason_check,
    ADD CONSTRAINT session_end_reason_check CHECK (end_reason IN (${allowed.map((reason) => `'${reason}'`).join(', ')}))`;

/** The look-up functions of the first migration with further columns at the end. Replicas of before read columns by name. */
const lookUps = (versionType: string, version: string, mustType: string, must: string): string => `
  DROP FUNCTION account_for_sign_in, account_of_refresh_token;

  CREATE FUNCTION account_for_sign_in(wanted text)
  RETURNS TABLE (id uuid, username text, name text, role text, organisation_id uuid, organisation_name text, division_code text,
    status text, demo boolean, password_hash text${versionType}${mustType})
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT u.id, u.username, u.name, u.role, u.organisation_id, o.name, u.division_code, u.status, u.demo,
      c.password_hash${version}${must}
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id JOIN credential c ON c.user_id = u.id
    WHERE u.username = wanted
  $$;

  CREATE FUNCTION account_of_refresh_token(wanted bytea)
  RETURNS TABLE (id uuid, username text, name text, role text, organisation_id uuid, organisation_name text, division_code text,
    status text, demo boolean, session_id uuid${versionType}${mustType})
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT u.id, u.username, u.name, u.role, u.organisation_id, o.name, u.division_code, u.status, u.demo, s.id${version}${must}
    FROM refresh_token t JOIN session s ON s.id = t.session_id JOIN user_account u ON u.id = s.user_id
      JOIN organisation o ON o.id = u.organisation_id JOIN credential c ON c.user_id = u.id
    WHERE t.hash = wanted
  $$;
`;
