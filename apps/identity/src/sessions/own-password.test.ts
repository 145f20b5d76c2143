import { IDENTITY, type Session } from '@yinhu/contracts/identity';
import { eventually } from '@yinhu/testing';
import {
  admin,
  DEMO_PASSWORD,
  type IdentityUnderTest,
  LOADER_PASSWORD,
  OWN_PASSWORD,
  startIdentity,
} from '../../test/identity-under-test.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const change = ({ accessToken: token }: Session, newPassword: string, currentPassword = DEMO_PASSWORD) =>
  identity.call(IDENTITY.sessions.changePassword, { currentPassword, newPassword }, { token });
const list = ({ accessToken: token }: Session) => identity.call(IDENTITY.organisations.list, {}, { token });
const fault = (field: string, reason: string) => ({
  code: 'validation_failed',
  fields: [expect.objectContaining({ field, reason })],
});

describe('a password that somebody else gave', () => {
  it('lets its owner do nothing but change it, in services too, and then everything', async () => {
    await identity.enterUser('first-day');
    const session = await identity.signIn('first-day');
    expect(session.mustChangePassword).toBe(true);
    await expect(list(session)).rejects.toMatchObject({ code: 'password_change_required' });
    const renewed = await identity.call(IDENTITY.sessions.refresh, { refreshToken: session.refreshToken });
    expect(renewed.mustChangePassword).toBe(true);
    await expect(list(renewed)).rejects.toMatchObject({ code: 'password_change_required' });
    const changed = await change(renewed, OWN_PASSWORD);
    expect(changed).toMatchObject({ mustChangePassword: false, user: session.user });
    expect((await list(changed)).total).toBeGreaterThan(0);
    expect((await identity.signIn('first-day', OWN_PASSWORD)).mustChangePassword).toBe(false);
    await expect(identity.signIn('first-day')).rejects.toMatchObject({ code: 'invalid_credentials' });
  });

  it('is one after a reset as well', async () => {
    const { user } = await identity.enterPerson('forgot-it', 'county_reviewer');
    const token = await identity.tokenOf(admin());
    await identity.call(
      IDENTITY.users.resetPassword,
      { id: user.id, password: 'Cangjie-2021-new' },
      { token },
    );
    const session = await identity.signIn('forgot-it', 'Cangjie-2021-new');
    expect(session.mustChangePassword).toBe(true);
    await expect(list(session)).rejects.toMatchObject({ code: 'password_change_required' });
  });

  it('is not one in the demonstration, whose accounts everybody knows', async () => {
    const loader = await identity.signIn('demo-loader', LOADER_PASSWORD);
    const { accessToken: token } = await identity.call(
      IDENTITY.sessions.delegate,
      { username: 'county-admin' },
      { token: loader.accessToken },
    );
    const organisationId = await identity.enterOrganisation('procurement_office', '360725');
    const input = {
      username: 'demo-reviewer',
      name: '钟审核',
      role: 'county_reviewer',
      organisationId,
      password: DEMO_PASSWORD,
    } as const;
    await identity.call(IDENTITY.users.create, input, { token });
    for (const username of ['county-admin', 'demo-reviewer'])
      expect((await identity.signIn(username)).mustChangePassword).toBe(false);
  });
});

describe('changing one’s own password', () => {
  it('ends all other sessions, and this one goes on', async () => {
    const session = await identity.enterPerson('keeps-this-one', 'county_reviewer');
    const other = await identity.signIn('keeps-this-one', OWN_PASSWORD);
    const changed = await change(session, 'Cangjie-2022-new', OWN_PASSWORD);
    await eventually(async () => (await list(other).catch(({ code }) => code)) === 'session_expired', {
      withinMs: 800,
    });
    await expect(
      identity.call(IDENTITY.sessions.refresh, { refreshToken: other.refreshToken }),
    ).rejects.toMatchObject({
      code: 'session_expired',
    });
    await list(changed);
    await list(await identity.call(IDENTITY.sessions.refresh, { refreshToken: session.refreshToken }));
  });

  it('asks for the current one, and for another that is not the first to be guessed; else nothing changes', async () => {
    const session = await identity.enterPerson('careful-one', 'county_reviewer');
    await expect(change(session, 'Cangjie-2022-new', 'not-the-password')).rejects.toMatchObject(
      fault('currentPassword', 'wrong_password'),
    );
    await expect(change(session, OWN_PASSWORD, OWN_PASSWORD)).rejects.toMatchObject(
      fault('newPassword', 'same_password'),
    );
    await expect(change(session, 'careful-one1', OWN_PASSWORD)).rejects.toMatchObject(
      fault('newPassword', 'weak_password'),
    );
    await expect(change(session, 'short', OWN_PASSWORD)).rejects.toMatchObject(
      fault('newPassword', 'too_small'),
    );
    await list(session);
    await identity.signIn('careful-one', OWN_PASSWORD);
  });

  it('is not for whoever acts in somebody’s name', async () => {
    const loader = await identity.signIn('demo-loader', LOADER_PASSWORD);
    const lent = await identity.call(
      IDENTITY.sessions.delegate,
      { username: 'county-admin' },
      { token: loader.accessToken },
    );
    await expect(change(lent, OWN_PASSWORD)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('leaves a word in the audit trail, and no password in any table as it is', async () => {
    const kept = await identity.database.system('36', (tx) =>
      tx.query<{ text: string }>(`SELECT a::text AS text FROM audit a UNION ALL SELECT o::text FROM outbox o
        UNION ALL SELECT k::text FROM idempotency_key k`),
    );
    const text = JSON.stringify(kept);
    expect(text).toContain('change_password');
    expect(text).not.toMatch(/Cangjie|Yinhu-demo|argon2/);
  });

  it('does not let in whoever began to sign in with the old one', async () => {
    const session = await identity.enterPerson('in-a-race', 'county_reviewer');
    const token = session.accessToken;
    const input = { currentPassword: OWN_PASSWORD, newPassword: 'Cangjie-2023-new' };
    const attempts = Array.from({ length: 8 }, () =>
      identity.signIn('in-a-race', OWN_PASSWORD).catch(() => undefined),
    );
    await identity.call(IDENTITY.sessions.changePassword, input, { token });
    for (const opened of await Promise.all(attempts)) {
      if (opened)
        await eventually(async () => (await list(opened).catch(({ code }) => code)) === 'session_expired', {
          withinMs: 800,
        });
    }
  });
});
