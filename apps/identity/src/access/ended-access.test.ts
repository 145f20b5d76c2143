import { connect } from '@nats-io/transport-node';
import { IDENTITY, type Session } from '@yinhu/contracts/identity';
import type { Actor, Operation } from '@yinhu/contracts/kernel';
import { OperationClient } from '@yinhu/messaging';
import { AccessWatch } from '@yinhu/service';
import { eventually, operatorOf, testActor } from '@yinhu/testing';
import { decodeJwt } from 'jose';
import pino from 'pino';
import { cuttableLink } from '../../test/cuttable-link.ts';
import {
  admin,
  CHONGYI,
  DEMO_PASSWORD,
  type IdentityUnderTest,
  OWN_PASSWORD,
  startIdentity,
} from '../../test/identity-under-test.ts';
import { followOrganisation } from '../organisations/follow-organisation.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

/** Less than a person needs for a second click. */
const AT_ONCE = { withinMs: 800, what: 'the old token is refused' };

let written = 0;
const write = ({ accessToken: token }: Session) => {
  written += 1;
  const office = { kind: 'township_government', name: `乡镇 ${written}`, divisionCode: '360725100' } as const;
  return identity.call(IDENTITY.organisations.create, office, { token });
};
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error) => error.code,
  );
const isRefused = (session: Session) =>
  eventually(async () => (await codeOf(write(session))) === 'session_expired', AT_ONCE);
const refresh = ({ refreshToken = '' }: Session) =>
  identity.call(IDENTITY.sessions.refresh, { refreshToken });
const byAdmin = async <Op extends Operation>(operation: Op, input: Parameters<typeof identity.call<Op>>[1]) =>
  identity.call(operation, input, { token: await identity.tokenOf(admin()) });

describe('an access token writes nothing any more', () => {
  it('as soon as its user is suspended, also after a reactivation', async () => {
    const session = await identity.enterPerson('to-suspend', 'county_admin');
    await write(session);
    await byAdmin(IDENTITY.users.suspend, { id: session.user.id, reason: '调离' });
    await isRefused(session);
    await byAdmin(IDENTITY.users.reactivate, { id: session.user.id });
    expect(await codeOf(write(session))).toBe('session_expired');
    await write(await identity.signIn('to-suspend', OWN_PASSWORD));
  });

  it('as soon as its session is closed, while another session of the same user goes on', async () => {
    const session = await identity.enterPerson('to-sign-out', 'county_admin');
    const other = await identity.signIn('to-sign-out', OWN_PASSWORD);
    await identity.call(IDENTITY.sessions.close, { refreshToken: session.refreshToken });
    await isRefused(session);
    await write(other);
  });

  it('as soon as its user signs out everywhere', async () => {
    const session = await identity.enterPerson('to-leave', 'county_admin');
    const other = await identity.signIn('to-leave', OWN_PASSWORD);
    expect(await identity.call(IDENTITY.sessions.closeAll, {}, { token: session.accessToken })).toBeNull();
    await Promise.all([session, other].map(isRefused));
    await expect(refresh(other)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('as soon as somebody else signs in with the same browser', async () => {
    const session = await identity.enterPerson('first-of-two', 'county_admin');
    await identity.enterPerson('second-of-two', 'county_admin');
    const input = { username: 'second-of-two', password: OWN_PASSWORD, refreshToken: session.refreshToken };
    const second = await identity.call(IDENTITY.sessions.open, input);
    await isRefused(session);
    await write(second);
  });

  it('as soon as an old refresh token of its session is used again', async () => {
    const session = await identity.enterPerson('robbed', 'county_admin');
    const second = await refresh(session);
    await refresh(second);
    await expect(refresh(session)).rejects.toMatchObject({ code: 'session_expired' });
    await isRefused(second);
  });

  it('as soon as its user’s password is reset', async () => {
    const session = await identity.enterPerson('forgetful', 'county_admin');
    await byAdmin(IDENTITY.users.resetPassword, { id: session.user.id, password: 'Cangjie-2021-new' });
    await isRefused(session);
  });

  it('as soon as the loader that it was lent to is signed out, or the user suspended whose it is', async () => {
    const loader = await identity.signIn('demo-loader', 'of-the-loader-only-7');
    const lend = (username: string) =>
      identity.call(IDENTITY.sessions.delegate, { username }, { token: loader.accessToken });
    const lent = await lend('county-admin');
    await write(lent);
    await byAdmin(IDENTITY.users.suspend, { id: lent.user.id, reason: '试用' });
    await isRefused(lent);
    await byAdmin(IDENTITY.users.reactivate, { id: lent.user.id });
    const again = await lend('county-admin');
    await identity.call(IDENTITY.sessions.close, { refreshToken: loader.refreshToken });
    await isRefused(again);
  });

  it('as soon as its organisation is of another division, while the session goes on with what it is now', async () => {
    const organisationId = await identity.enterOrganisation('purchasing_entity', '360725100');
    const { id } = await byAdmin(IDENTITY.users.create, {
      ...{
        username: 'moved-clerk',
        name: '王小明',
        role: 'entity_clerk',
        organisationId,
        password: DEMO_PASSWORD,
      },
    });
    const session = await identity.signIn('moved-clerk');
    const check = (token: string) => codeOf(identity.call(IDENTITY.sessions.closeAll, {}, { token }));
    const moved = {
      id: organisationId,
      kind: 'purchasing_entity',
      name: '医院',
      divisionCode: '360725101',
      creditCode: null,
    } as const;
    await identity.database.system('36', (tx) =>
      followOrganisation(tx, { ...moved, status: 'active', sourceVersion: 2, at: new Date() }),
    );
    await eventually(async () => (await check(session.accessToken)) === 'session_expired', AT_ONCE);
    const renewed = await refresh(session);
    expect(decodeJwt(renewed.accessToken)).toMatchObject({ sub: id, division: '360725101' });
    expect(await check(renewed.accessToken)).toBe('ok');
  });
});

describe('a process that verifies tokens', () => {
  const silent = pino({ level: 'silent' });

  async function watching(url: string) {
    const broker = await identity.broker.connectAs('gateway', { url });
    const watch = new AccessWatch(broker, new OperationClient(broker), silent);
    return { broker, outcome: (actor: Actor) => codeOf(watch.check(actor)) };
  }
  const actorOf = ({ accessToken }: Session): Actor => {
    const { sub = '', ...claims } = decodeJwt<Actor>(accessToken);
    return { ...claims, userId: sub };
  };

  it('learns what ended while it was cut off before it believes a token again', async () => {
    const session = await identity.enterPerson('ended-meanwhile', 'county_reviewer');
    const stays = await identity.enterPerson('goes-on-meanwhile', 'county_reviewer');
    const link = await cuttableLink(identity.broker.url);
    const { broker, outcome } = await watching(link.url);
    expect(await outcome(actorOf(session))).toBe('ok');
    link.cut();
    await eventually(() => !broker.isConnected, { what: 'it is cut off' });
    await identity.call(IDENTITY.sessions.close, { refreshToken: session.refreshToken });
    expect(await outcome(actorOf(stays))).toBe('service_unavailable');
    link.mend();
    const first = await eventually(async () => {
      const seen = await outcome(actorOf(session));
      return seen !== 'service_unavailable' && seen;
    });
    expect([first, await outcome(actorOf(stays))]).toEqual(['session_expired', 'ok']);
    await broker.close();
    link.close();
  });

  it('asks identity once, however many tokens it verifies', async () => {
    const { broker, outcome } = await watching(identity.broker.url);
    let asked = 0;
    const operator = await connect(operatorOf(identity.broker));
    operator.subscribe(broker.subject(IDENTITY.access.ended.subject), { callback: () => void asked++ });
    await operator.flush();
    const outcomes = await Promise.all(Array.from({ length: 500 }, () => outcome(testActor())));
    expect([new Set(outcomes), asked]).toEqual([new Set(['ok']), 1]);
    await operator.close();
    await broker.close();
  });

  it('believes no token as long as it cannot ask', async () => {
    const link = await cuttableLink(identity.broker.url);
    const broker = await identity.broker.connectAs('gateway', {
      url: link.url,
      namespace: 'where-nobody-answers',
    });
    const alone = new AccessWatch(broker, new OperationClient(broker), silent);
    expect(await codeOf(alone.check(testActor({ division: CHONGYI })))).toBe('service_unavailable');
    await broker.close();
    link.close();
  });
});
