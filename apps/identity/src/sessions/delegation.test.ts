import { IDENTITY } from '@yinhu/contracts/identity';
import { decodeJwt } from 'jose';
import {
  DEMO_PASSWORD,
  type IdentityUnderTest,
  LOADER_PASSWORD,
  startIdentity,
} from '../../test/identity-under-test.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const delegate = (username: string, token: string) =>
  identity.call(IDENTITY.sessions.delegate, { username }, { token });
const loaderToken = async () => (await identity.signIn('demo-loader', LOADER_PASSWORD)).accessToken;
const office = { kind: 'service_station', name: '横水镇惠农服务站', divisionCode: '360725100' } as const;

describe('delegation', () => {
  it('gives the loader a demonstration user’s token with the right to enter the past, and no session', async () => {
    const session = await delegate('county-admin', await loaderToken());
    expect(session.refreshToken).toBeUndefined();
    expect(decodeJwt(session.accessToken)).toMatchObject({
      role: 'county_admin',
      actingFor: 'demo-loader',
      backdating: true,
    });
  });

  it('lets the loader enter the past in that user’s name, which the audit trail tells; whom it enters is a demonstration user', async () => {
    const { accessToken: token } = await delegate('county-admin', await loaderToken());
    const options = { token, effectiveAt: '2019-01-02T00:00:00Z', idempotencyKey: 'station' };
    const { id: organisationId } = await identity.call(IDENTITY.organisations.create, office, options);
    const input = {
      username: 'seller-clerk',
      name: '李丽',
      role: 'seller_clerk',
      organisationId,
      password: DEMO_PASSWORD,
    } as const;
    expect(
      (await identity.call(IDENTITY.users.create, input, { token, effectiveAt: '2019-01-03T00:00:00Z' }))
        .demo,
    ).toBe(true);
    const trail = await identity.database.system('36', (tx) =>
      tx.query('SELECT username, acting_for, at FROM audit WHERE record_id = $1', [organisationId]),
    );
    expect(trail).toEqual([
      { username: 'county-admin', acting_for: 'demo-loader', at: new Date('2019-01-02T00:00:00Z') },
    ]);
    expect((await identity.events()).find(({ subject }) => subject === organisationId)?.time).toBe(
      '2019-01-02T00:00:00.000Z',
    );
    expect((await delegate('seller-clerk', await loaderToken())).user.demo).toBe(true);
  });

  it.each(['county-admin', 'province-supervisor', 'public'])('is refused to %s', async (username) => {
    const { accessToken } = await identity.signIn(username);
    await expect(delegate('county-admin', accessToken)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is refused to a delegated token, and to whoever is not signed in', async () => {
    const { accessToken } = await delegate('county-admin', await loaderToken());
    await expect(delegate('public', accessToken)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(identity.call(IDENTITY.sessions.delegate, { username: 'public' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('finds only demonstration users: not real ones, not the loader itself, not nobody', async () => {
    await identity.enterUser('a-real-person');
    const token = await loaderToken();
    for (const username of ['a-real-person', 'demo-loader', 'nobody-at-all']) {
      await expect(delegate(username, token)).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
