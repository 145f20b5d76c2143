import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { API } from '@yinhu/contracts';
import { serversOf } from '@yinhu/messaging';
import { signActorToken } from '@yinhu/service';
import { testActor } from '@yinhu/testing';
import { dossier } from '../../counties/papers.ts';
import { PASSWORD } from '../../system/people.ts';
import type { Given } from '../../world/world.ts';
import { Attacker } from './attacker.ts';

const STREAM = 'EVT_MARKETPLACE';
const READ = [
  '>',
  '*.>',
  'rpc.>',
  'rpc.identity.>',
  'rpc.identity.sessions.open',
  'rpc.household.>',
  '_INBOX.>',
  '_INBOX.gateway.>',
  '_INBOX.*.>',
  'evt.>',
  'evt.household.>',
  '$JS.API.>',
  'wake.>',
];
const SAID = [
  'evt.household.income-recorded',
  'evt.marketplace.order-settled',
  'rpc.filing.filings.submit',
  'rpc.household.outbox.read',
  'rpc.marketplace.outbox.read',
  'rpc.oversight.dead-letters.replay',
  'wake.household.outbox',
  '_INBOX.nobody.anything',
];
const DONE_TO_STREAMS = [
  'STREAM.DELETE.EVT_MARKETPLACE',
  'STREAM.PURGE.EVT_MARKETPLACE',
  'STREAM.UPDATE.EVT_MARKETPLACE',
  'STREAM.MSG.GET.EVT_MARKETPLACE',
  'STREAM.MSG.DELETE.EVT_MARKETPLACE',
  'STREAM.CREATE.EVT_FORGED',
  'STREAM.NAMES',
  'CONSUMER.DELETE.EVT_MARKETPLACE.household',
  'CONSUMER.MSG.NEXT.EVT_MARKETPLACE.household',
];

/** Whoever reaches the broker, from nobody to a process of ours that has gone bad. */
export function busSuite(given: Given): void {
  const urlOf = (name: string) => given().system.yinhu.busOf(name).NATS_URL;
  let operator: NatsConnection;
  let filing: Attacker;

  beforeAll(async () => {
    operator = await connect(serversOf(urlOf('operator')));
    filing = await Attacker.as(urlOf('filing'), '_INBOX.filing');
  });
  afterAll(async () => {
    await filing?.close();
    await operator?.close();
  });

  /** Of a stream that others write to meanwhile: it may only grow at its end. */
  const stateOf = async (stream: string) =>
    (await (await jetstreamManager(operator)).streams.info(stream)).state;

  it('lets nobody in without an account, with another’s password, or with a guessed one', async () => {
    const { servers } = serversOf(urlOf('operator'));
    const { pass } = serversOf(urlOf('household'));
    for (const credentials of [
      {},
      { user: 'gateway' },
      { user: 'gateway', pass },
      { user: 'operator', pass: 'operator' },
    ]) {
      await expect(connect({ servers, maxReconnectAttempts: 0, ...credentials })).rejects.toThrow(
        /authorization violation/i,
      );
    }
  });

  it.each(READ)('does not let a process listen to %s', (subject) => filing.isRefusedToSubscribe(subject));

  it.each(SAID)('does not let a process publish %s', (subject) => filing.isRefusedToPublish(subject, '{}'));

  it('does not let a process serve another’s operations, in the queue of its replicas or beside them', async () => {
    await filing.isRefusedToSubscribe('rpc.identity.keys.list', 'identity');
    await filing.isRefusedToSubscribe('rpc.household.households.reveal', 'household');
  });

  it.each(DONE_TO_STREAMS)('does not let a process do %s', async (action) => {
    const before = await stateOf(STREAM);
    await filing.isRefusedToPublish(`$JS.API.${action}`);
    const after = await stateOf(STREAM);
    expect(after.first_seq).toBe(before.first_seq);
    expect(after.messages - before.messages).toBe(after.last_seq - before.last_seq);
  });

  it('does not let a service be made to publish where an answer is asked for that is nobody’s inbox', async () => {
    await jetstream(operator).publish('evt.identity.trial', 'to be purged');
    const before = (await stateOf('EVT_IDENTITY')).messages;
    // An answer is JSON, and JetStream takes it for a request to purge.
    filing.connection.publish('rpc.identity.service.ping', '{}', {
      reply: '$JS.API.STREAM.PURGE.EVT_IDENTITY',
    });
    await filing.connection.flush();
    await filing.connection.request('rpc.identity.service.ping', '{}', { timeout: 5_000 });
    expect((await stateOf('EVT_IDENTITY')).messages).toBe(before);
  });

  it('does not let an event that only the broker would believe become income', async () => {
    const { home, system } = given();
    const officer = home.as('officer');
    const ledger = async () =>
      (await officer.list(API.household.income.list, { filter: { householdId: home.ids.household.id } }))
        .total;
    const before = await ledger();
    const supervisor = system.people.as('province-supervisor');
    const letters = async () =>
      (await supervisor.send('/operations/household/dead-letters')).headers.get('content-range');
    const lettersBefore = await letters();
    const event = await lastEventOf(operator, 'evt.marketplace.order-settled');
    const forged = JSON.stringify({ ...event, id: randomUUID(), subject: randomUUID(), position: 1_000_000 });
    await jetstream(operator).publish('evt.marketplace.order-settled', forged);
    await jetstream(operator).publish(
      'evt.marketplace.order-settled',
      JSON.stringify({ ...event, id: randomUUID(), data: null }),
    );
    // What the service itself says afterwards has passed the forgeries.
    await consumed(operator, 'household');
    expect([await ledger(), await letters()]).toEqual([before, lettersBefore]);
  });

  it('does not let a token of one’s own making in, whoever may answer for its key', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'forged', alg: 'EdDSA', use: 'sig' };
    const forged = JSON.stringify({ ok: true, data: { keys: [jwk] } });
    // Even who has every right on the broker answers in vain.
    const subscription = operator.subscribe(API.identity.keys.list.subject, {
      callback: (_, message) => void message.respond(forged),
    });
    await operator.flush();
    const token = await signActorToken(testActor({ role: 'province_supervisor', division: '36' }), {
      kid: 'forged',
      privateKey,
    });
    const headers = { authorization: `Bearer ${token}` };
    const answers = await Promise.all(
      ['/oversight/status', '/households', '/users'].map((path) =>
        given().system.people.nobody().send(path, { headers }),
      ),
    );
    subscription.unsubscribe();
    for (const { status } of answers) expect([401, 503]).toContain(status);
  });

  it('shows no password, session or identity number to whoever hears everything', async () => {
    const { home, system } = given();
    const heard: string[] = [];
    const subscription = operator.subscribe('>', {
      callback: (_, message) => void heard.push(`${message.subject} ${message.string()}`),
    });
    await operator.flush();
    const signedIn = await system.people
      .nobody()
      .answerTo(API.identity.sessions.open, { username: home.username('officer'), password: PASSWORD });
    const cookie = /yinhu_refresh=([\w-]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? '';
    await system.people
      .nobody()
      .send('/session/refresh', { method: 'POST', headers: { cookie: `yinhu_refresh=${cookie}` } });
    const paper = dossier(home.place.village);
    const { id } = await home.as('officer').call(API.household.households.register, paper);
    const revealed = await home
      .as('officer')
      .call(API.household.households.reveal, { id, reason: '入户核对' });
    await operator.flush();
    subscription.unsubscribe();
    const number = paper.members[0]?.identityNumber ?? '';
    expect(revealed.members[0]?.identityNumber).toBe(number);
    for (const called of [
      'identity.sessions.open',
      'identity.sessions.refresh',
      'household.households.reveal',
    ]) {
      expect(heard.some((message) => message.startsWith(`rpc.${called} `))).toBe(true);
    }
    for (const secret of [PASSWORD, cookie, number]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(heard.filter((message) => message.includes(secret))).toEqual([]);
    }
  });

  it('goes on for everybody afterwards', async () => {
    const { home } = given();
    const household = await home
      .as('officer')
      .call(API.household.households.get, { id: home.ids.household.id });
    expect(household.id).toBe(home.ids.household.id);
  });
}

async function lastEventOf(operator: NatsConnection, subject: string): Promise<object> {
  const found = await (await jetstreamManager(operator)).streams
    .getMessage(STREAM, { last_by_subj: subject })
    .catch(() => null);
  return found?.json<object>() ?? { type: subject.slice('evt.'.length), source: '/yinhu/marketplace' };
}

/** Resolves when a consumer has taken in all that its stream holds. */
async function consumed(operator: NatsConnection, durable: string): Promise<void> {
  const { until } = await import('../../system/until.ts');
  const manager = await jetstreamManager(operator);
  await until(`${durable} has taken in what is there`, async () => {
    const { num_pending, num_ack_pending } = await manager.consumers.info(STREAM, durable);
    return num_pending === 0 && num_ack_pending === 0;
  });
}
