import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase, withClient } from '@yinhu/testing';
import { firstAccount, registerFirst } from './first-account.ts';
import { Identity1700000000001 } from './migrations/1-identity.ts';

let tables: TestDatabase;
beforeAll(async () => {
  tables = await testDatabase('identity', [Identity1700000000001]);
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
  registerFirst(firstAccount({ ...given, ...change }), { DATABASE_URL: tables.appUrl, MIGRATION_DATABASE_URL: tables.ownerUrl });

describe('the first account', () => {
  it('is created with its office, and a second one in the same office', async () => {
    expect(await register()).toMatchObject({ username: 'he-zhang', divisionCode: '360725', demo: false });
    await register({ username: 'deputy' });
    const offices = await withClient(tables.superuserUrl, (client) => client.query('SELECT name FROM organisation'));
    expect(offices.rows).toEqual([{ name: given.organisation }]);
    await expect(register()).rejects.toMatchObject({ code: 'already_exists' });
  });

  it.each([
    [{ division: '36' }, 'division: This division cannot be used here'],
    [{ division: '360799' }, 'division: There is no division with this code\ndivision: This division cannot be used here'],
    [{ role: 'entity_clerk' }, 'role: Must be one of: county_admin, province_supervisor'],
    [{ password: 'aaaaaaaaaaaa' }, 'password: Too easy to guess'],
    [{ username: undefined }, 'username: This is required'],
  ])('is refused for %j', (change, message) => {
    expect(() => firstAccount({ ...given, ...change })).toThrow(message);
  });
});
