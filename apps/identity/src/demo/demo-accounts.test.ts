import { IDENTITY } from '@yinhu/contracts/identity';
import { testCall } from '@yinhu/testing';
import {
  DEMO_PASSWORD,
  type IdentityUnderTest,
  LOADER_PASSWORD,
  startIdentity,
} from '../../test/identity-under-test.ts';
import { SessionsService } from '../sessions/sessions.service.ts';
import { readSettings } from '../settings.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

describe('demonstration mode', () => {
  it.each([{ NODE_ENV: 'production' }, { YINHU_ENV: 'production' }])(
    'is refused with one sentence where the environment says %j',
    (production) => {
      const environment = {
        YINHU_MASTER_KEY: Buffer.alloc(32).toString('base64'),
        YINHU_DEMO: '1',
        ...production,
      };
      expect(() => readSettings(environment)).toThrow(/^YINHU_DEMO=1 is refused in production: [^.]*\.$/);
      expect(readSettings({ ...environment, YINHU_DEMO: undefined }).demo).toBe(false);
    },
  );

  it('begins with its accounts, once, whatever number of replicas start', async () => {
    const replicas = await Promise.all([identity.startReplica(), identity.startReplica()]);
    await Promise.all(replicas.map((replica) => replica.stop()));
    const accounts = await identity.database.system('36', (tx) =>
      tx.query(
        'SELECT username, role, division_code AS division, demo, may_delegate FROM user_account ORDER BY username',
      ),
    );
    expect(accounts).toEqual([
      { username: 'county-admin', role: 'county_admin', division: '360725', demo: true, may_delegate: false },
      { username: 'demo-loader', role: 'public', division: '36', demo: true, may_delegate: true },
      {
        username: 'province-supervisor',
        role: 'province_supervisor',
        division: '36',
        demo: true,
        may_delegate: false,
      },
      { username: 'public', role: 'public', division: '36', demo: true, may_delegate: false },
    ]);
    const organisations = (await identity.events()).filter(
      ({ type }) => type === 'identity.organisation-registered',
    );
    expect(organisations.map(({ data }) => (data as { kind: string }).kind).sort()).toEqual([
      'oversight_office',
      'procurement_office',
      'public',
    ]);
  });

  it('goes on with the loader’s password of the environment when that was made anew', async () => {
    const replica = await identity.startReplica({ YINHU_LOADER_PASSWORD: 'made-anew-since-then' });
    await replica.stop();
    await expect(identity.signIn('demo-loader', LOADER_PASSWORD)).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    expect((await identity.signIn('demo-loader', 'made-anew-since-then')).user.username).toBe('demo-loader');
  });

  it('over, its accounts cannot sign in, stay signed in or be acted for', async () => {
    const { refreshToken } = await identity.signIn('county-admin');
    const replica = await identity.startReplica({ YINHU_DEMO: '0' });
    const service = replica.app.get(SessionsService, { strict: false });
    const call = testCall({ actor: null });
    await expect(
      service.open({ username: 'county-admin', password: DEMO_PASSWORD }, call),
    ).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    await expect(service.refresh({ refreshToken }, call)).rejects.toMatchObject({ code: 'session_expired' });
    await replica.stop();
    expect((await identity.call(IDENTITY.sessions.refresh, { refreshToken })).user.username).toBe(
      'county-admin',
    );
  });
});
