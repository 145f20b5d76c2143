import { withClient } from '../postgres/admin.ts';
import { blankTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { schemaText } from './schema-text.ts';

const SCHEMA = `
  CREATE TABLE owner (id int PRIMARY KEY, name text COLLATE "C" NOT NULL DEFAULT '', initial text GENERATED ALWAYS AS (left(name, 1)) STORED);
  CREATE TABLE note (
    seq bigint GENERATED ALWAYS AS IDENTITY, owner_id int REFERENCES owner, day date, CONSTRAINT once UNIQUE (owner_id, day), CHECK (seq > 0));
  CREATE INDEX note_day ON note (day DESC) WHERE day IS NOT NULL;
  CREATE VIEW latest WITH (security_invoker = true) AS SELECT owner_id, max(day) AS day FROM note GROUP BY owner_id;
  CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
  CREATE FUNCTION is_old(n note) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT n.day < '2000-01-01' $$;
  CREATE TRIGGER kept BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION keep();
  ALTER TABLE note ENABLE ROW LEVEL SECURITY;
  ALTER TABLE note FORCE ROW LEVEL SECURITY;
  CREATE POLICY seen ON note FOR SELECT USING (owner_id = 1);
  CREATE POLICY look_up ON note FOR SELECT TO CURRENT_USER USING (true);`;

describe('the text of a schema', () => {
  let database: TestDatabase;
  let other: TestDatabase;
  beforeEach(async () => {
    [database, other] = await Promise.all([blankTestDatabase('filing'), blankTestDatabase('filing')]);
  });
  afterEach(() => Promise.all([database.drop(), other.drop()]));

  const textAfter = ({ ownerUrl }: TestDatabase, sql: string) =>
    withClient(ownerUrl, async (client) => {
      await client.query(sql);
      return schemaText(client);
    });

  it('makes the same schema in an empty database, rights included', async () => {
    const text = await textAfter(database, SCHEMA);
    expect(await textAfter(other, text)).toBe(text);
  });

  it('shows for whom a policy is, which columns are made by the database, and what a service may do', async () => {
    const text = await textAfter(database, SCHEMA);
    for (const part of [
      'CREATE POLICY look_up ON note FOR SELECT TO CURRENT_USER\n  USING (true);',
      'CREATE POLICY seen ON note FOR SELECT\n  USING ((owner_id = 1));',
      'initial text GENERATED ALWAYS AS ("left"(name, 1)) STORED',
      'seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL',
      'name text COLLATE "C" DEFAULT',
      '-- rights of the service on note: DELETE, INSERT, SELECT, UPDATE',
    ])
      expect(text).toContain(part);
  });

  it.each([
    ['an enumeration', `CREATE TYPE mood AS ENUM ('good')`],
    ['a materialised view', 'CREATE MATERIALIZED VIEW kept AS SELECT 1 AS one'],
    ['a partitioned table', 'CREATE TABLE parts (id int) PARTITION BY RANGE (id)'],
    ['a disabled trigger', `${SCHEMA}; ALTER TABLE note DISABLE TRIGGER kept`],
    ['a function that not everyone may call', `${SCHEMA}; REVOKE EXECUTE ON FUNCTION keep FROM PUBLIC`],
  ])('is refused rather than given without %s', async (_, sql) => {
    await expect(textAfter(database, sql)).rejects.toThrow('does not write yet');
  });
});
