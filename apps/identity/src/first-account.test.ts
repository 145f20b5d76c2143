import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase, withClient } from '@yinhu/testing';
import { firstAccount, registerFirst } from './first-account.ts';
import { IDENTITY_MIGRATIONS } from './migrations/identity-migrations.ts';
import { resetAccount } from './reset-account.ts';

let tables: TestDatabase;
beforeAll(async () => {
  tables = await testDatabase('identity', IDENTITY_MIGRATIONS);
});
afterAll(() => tables.drop());

const given = {
  username: 'he-zhang',
  name: '何长',
  role: 'county_admin',
  organisation: '崇义县政府采购办公室',
  division: '360725',
  password: randomBytes(12).toString('base64'),
};
const register = (change = {}) =>
  registerFirst(firstAccount({ ...given, ...change }), {
    DATABASE_URL: tables.appUrl,
    MIGRATION_DATABASE_URL: tables.ownerUrl,
  });

describe('the first account', () => {
  it('is created with its office, and a second one in the same office', async () => {
    expect(await register()).toMatchObject({ username: 'he-zhang', divisionCode: '360725', demo: false });
    await register({ username: 'deputy' });
    const offices = await withClient(tables.superuserUrl, (client) =>
      client.query('SELECT name FROM organisation'),
    );
    expect(offices.rows).toEqual([{ name: given.organisation }]);
    await expect(register()).rejects.toMatchObject({ code: 'already_exists' });
  });

  it('gets a new password from the operators, to be changed, when nobody in the console can help', async () => {
    const environment = { DATABASE_URL: tables.appUrl, MIGRATION_DATABASE_URL: tables.ownerUrl };
    const stored = () =>
      withClient(tables.superuserUrl, (client) =>
        client.query(
          'SELECT password_hash, must_change, tokens_below FROM credential c JOIN user_account u ON u.id = c.user_id WHERE username = $1',
          ['deputy'],
        ),
      );
    const [before] = (await stored()).rows;
    await resetAccount('deputy', 'Cangjie-2021-new', environment);
    const [after] = (await stored()).rows;
    expect([before.must_change, after.must_change, after.tokens_below > before.tokens_below]).toEqual([
      false,
      true,
      true,
    ]);
    expect(after.password_hash).not.toBe(before.password_hash);
    await expect(resetAccount('deputy', 'aaaaaaaaaaaa', environment)).rejects.toThrow(
      'password: Too easy to guess',
    );
    await expect(resetAccount('nobody-at-all', 'Cangjie-2021-new', environment)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it.each([
    [{ division: '36' }, 'division: This division cannot be used here'],
    [
      { division: '360799' },
      'division: There is no division with this code\ndivision: This division cannot be used here',
    ],
    [{ role: 'entity_clerk' }, 'role: Must be one of: county_admin, province_supervisor'],
    [{ password: 'aaaaaaaaaaaa' }, 'password: Too easy to guess'],
    [{ username: undefined }, 'username: This is required'],
  ])('is refused for %j', (change, message) => {
    expect(() => firstAccount({ ...given, ...change })).toThrow(message);
  });
});
