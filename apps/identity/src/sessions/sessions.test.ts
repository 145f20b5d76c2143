import { IDENTITY } from '@yinhu/contracts/identity';
import { ActorVerifier } from '@yinhu/service';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { countVerifications } from '../../test/count-verifications.ts';
import {
  admin,
  CHONGYI,
  DEMO_PASSWORD,
  type IdentityUnderTest,
  startIdentity,
} from '../../test/identity-under-test.ts';
import { Passwords } from '../passwords/passwords.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const refresh = (refreshToken?: string) => identity.call(IDENTITY.sessions.refresh, { refreshToken });
/** As if the last rotations had been a while ago. */
const letGracePass = () =>
  identity.database.system('36', (tx) =>
    tx.query(`UPDATE refresh_token SET rotated_at = rotated_at - interval '1 minute'`),
  );

describe('signing in', () => {
  it('answers an actor token of five minutes that any service verifies, and a refresh token of some days', async () => {
    const session = await identity.signIn('county-admin');
    expect(session).toMatchObject({
      expiresIn: 300,
      user: { username: 'county-admin', divisionCode: CHONGYI, demo: true },
    });
    expect(session.refreshExpiresIn).toBeGreaterThan(6 * 24 * 3600);
    const actor = await identity.service.app
      .get(ActorVerifier, { strict: false })
      .verify(session.accessToken);
    expect(actor).toMatchObject({
      userId: session.user.id,
      role: 'county_admin',
      division: CHONGYI,
      backdating: false,
    });
    const { exp = 0, iat = 0, iss } = decodeJwt(session.accessToken);
    expect([exp - iat, iss, decodeProtectedHeader(session.accessToken).alg]).toEqual([300, 'yinhu', 'EdDSA']);
  });

  it('does the same work and gives the same answer to an unknown user, a wrong password, a suspended user and a name that cannot be', async () => {
    const id = await identity.enterUser('suspended-user');
    await identity.call(
      IDENTITY.users.suspend,
      { id, reason: '调离' },
      { token: await identity.tokenOf(admin()) },
    );
    const verifications = countVerifications(identity.service.app.get(Passwords, { strict: false }));
    const attempts = [
      ['nobody-at-all', DEMO_PASSWORD],
      ['county-admin', 'not the password'],
      ['suspended-user', DEMO_PASSWORD],
      ["x'; DROP", DEMO_PASSWORD],
    ] as const;
    const answers = [];
    for (const [username, password] of attempts) {
      const answer = await identity.signIn(username, password).catch((error) => error.message);
      answers.push(`${answer} after ${verifications()} verification`);
    }
    expect(answers).toEqual(Array.from({ length: 4 }, () => 'invalid_credentials {} after 1 verification'));
  });

  it('keeps no token and no password in the database as it is', async () => {
    const { refreshToken = '' } = await identity.signIn('county-admin');
    const stored = await identity.database.system('36', (tx) =>
      tx.query(`SELECT encode(hash, 'escape') FROM refresh_token`),
    );
    expect(JSON.stringify(stored)).not.toContain(refreshToken);
    const hashes = identity.database.system('36', (tx) => tx.query('SELECT password_hash FROM credential'));
    await expect(hashes).rejects.toThrow('permission denied');
  });
});

describe('a refresh token', () => {
  it('is replaced by another, which is replaced in its turn', async () => {
    const first = await identity.signIn('county-admin');
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(new Set([first.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3);
    expect(third.user).toEqual(first.user);
  });

  it('that is used again later ends the whole session', async () => {
    const first = await identity.signIn('county-admin');
    const second = await refresh(first.refreshToken);
    await letGracePass();
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
    await expect(refresh(second.refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('that is used again at once, but after its successor, ends the whole session', async () => {
    const first = await identity.signIn('county-admin');
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
    await expect(refresh(third.refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('that several tabs bring at once gives them all the same successor, so that the chain does not fork', async () => {
    const { refreshToken } = await identity.signIn('county-admin');
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(refreshToken)));
    const [successor, ...others] = new Set(answers.map((answer) => answer.refreshToken));
    expect(others).toEqual([]);
    expect((await refresh(successor)).user.username).toBe('county-admin');
  });

  it('is refused when there is none, when it is made up, and when its session has expired', async () => {
    await expect(refresh()).rejects.toMatchObject({ code: 'session_expired' });
    await expect(refresh('made up')).rejects.toMatchObject({ code: 'session_expired' });
    const { refreshToken } = await identity.signIn('public');
    await identity.database.system('36', (tx) =>
      tx.query(
        `UPDATE session SET expires_at = now() WHERE user_id = (SELECT id FROM user_account WHERE username = 'public')`,
      ),
    );
    await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('is good for nothing after sign-out, which may be repeated', async () => {
    const { refreshToken } = await identity.signIn('county-admin');
    expect(await identity.call(IDENTITY.sessions.close, { refreshToken })).toBeNull();
    expect(await identity.call(IDENTITY.sessions.close, { refreshToken })).toBeNull();
    expect(await identity.call(IDENTITY.sessions.close, {})).toBeNull();
    await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('is good for nothing once its user is suspended, also after reactivation', async () => {
    const id = await identity.enterUser('leaves-and-returns');
    const token = await identity.tokenOf(admin());
    const { refreshToken } = await identity.signIn('leaves-and-returns');
    await identity.call(IDENTITY.users.suspend, { id, reason: '调离' }, { token });
    await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
    await identity.call(IDENTITY.users.reactivate, { id }, { token });
    await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'session_expired' });
    expect((await identity.signIn('leaves-and-returns')).user.status).toBe('active');
  });
});
