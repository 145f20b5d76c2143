import { createDatabase, type Database } from '@yinhu/database';
import { databaseWithHistory, type TestDatabase, testCall, withClient } from '@yinhu/testing';
import { identity } from '../identity.service-definition.ts';
import { accountForSignIn, accountOfRefreshToken } from '../sessions/accounts.queries.ts';

const idOf = (letter: string, n: number) => `${letter}0000000-0000-7000-8000-00000000000${n}`;

describe('accounts that have been here since the first release', () => {
  let created: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    const rows = new URL('../../test/releases/', import.meta.url);
    created = await databaseWithHistory({ service: 'identity', migrations: identity.migrations, rows });
    database = createDatabase({ url: created.appUrl, service: 'identity', entities: [] });
    await database.connect();
  });
  afterAll(async () => {
    await database.close();
    await created.drop();
  });

  const rowsOf = (sql: string, parameters: unknown[] = []) =>
    withClient(created.superuserUrl, async (client) => (await client.query(sql, parameters)).rows);
  const nobody = testCall({ actor: null });
  const user = {
    id: idOf('b', 1),
    username: 'zhong',
    name: '钟审核',
    role: 'county_reviewer',
    status: 'active',
  };

  it('sign in with the password they had, and need not change it', async () => {
    const account = await database.read(nobody, (tx) => accountForSignIn(tx, 'zhong'));
    expect(account).toMatchObject({
      user,
      passwordHash: 'hash of zhong',
      accessVersion: 0,
      mustChangePassword: false,
    });
    expect(await database.read(nobody, (tx) => accountForSignIn(tx, 'liu'))).toMatchObject({
      user: { status: 'suspended' },
    });
  });

  it('stay signed in where they were: none of their access has ended', async () => {
    const account = await database.read(nobody, (tx) => accountOfRefreshToken(tx, Buffer.from([1, 2])));
    expect(account).toMatchObject({
      user,
      sessionId: idOf('c', 1),
      accessVersion: 0,
      mustChangePassword: false,
    });
    expect(
      await rowsOf(
        'SELECT DISTINCT access_version AS version, tokens_below AS below, access_ended_at AS ended FROM user_account',
      ),
    ).toEqual([{ version: 0, below: 0, ended: null }]);
    expect(await rowsOf('SELECT kid, sealed_private_key AS key FROM signing_key')).toEqual([
      { kid: 'key-1', key: Buffer.from([3, 4]) },
    ]);
  });

  it('keep how their sessions ended; a session ends for known reasons only', async () => {
    expect((await rowsOf('SELECT end_reason AS why FROM session ORDER BY id')).map(({ why }) => why)).toEqual(
      [null, 'signed_out', 'suspended', 'password_reset'],
    );
    const end = (why: string) =>
      rowsOf('UPDATE session SET ended_at = now(), end_reason = $1 WHERE id = $2', [why, idOf('c', 1)]);
    await expect(end('tired')).rejects.toMatchObject({ constraint: 'session_end_reason_check' });
    await end('signed_out_everywhere');
  });
});
