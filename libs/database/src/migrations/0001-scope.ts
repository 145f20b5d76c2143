import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions that policies are written with. */
export class Scope1400000000001 implements MigrationInterface {
  name = 'Scope1400000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION yinhu_in_scope, yinhu_organisation, yinhu_role, yinhu_user');
  }
}

/*
 * A setting that was never made reads NULL; one that a past transaction made on this connection reads ''. Both mean
 * that nobody acts, and nothing is in scope.
 *
 * yinhu_in_scope is a prefix test in the form of a range, for two reasons. PostgreSQL inlines it into the policy (one
 * SELECT, STABLE, neither STRICT nor SECURITY DEFINER, its argument cheap), and a range over a column with COLLATE "C" is
 * an index condition, estimated with the scope in force. And the comparisons of text are leakproof, as LIKE and
 * starts_with are not: a caller's own leakproof conditions may then share the index scan with the policy.
 * ':' follows '9'. Without a scope the upper bound is '', below which there is nothing.
 */
const FUNCTIONS = `
  CREATE FUNCTION yinhu_in_scope(division text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT division COLLATE "C" >= current_setting('yinhu.scope', true)
       AND division COLLATE "C" < coalesce(nullif(current_setting('yinhu.scope', true), '') || ':', '')
  $$;

  -- NULL for whoever has no organisation, or one that is not ours.
  CREATE FUNCTION yinhu_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_input_is_valid(current_setting('yinhu.organisation', true), 'uuid')
      THEN current_setting('yinhu.organisation', true)::uuid END
  $$;

  -- The actor's role as in the contracts, 'system' for the system itself, NULL for a call without sign-in.
  CREATE FUNCTION yinhu_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('yinhu.role', true), '')
  $$;

  CREATE FUNCTION yinhu_user() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('yinhu.user', true), '')
  $$;
`;
