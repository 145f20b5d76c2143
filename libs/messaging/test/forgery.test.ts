import { jetstream } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { IDENTITY } from '@yinhu/contracts/identity';
import { type EventEnvelope, outboxHeads, outboxRead, Problem } from '@yinhu/contracts/kernel';
import { eventually, operatorOf, type TestBroker, type TestService, testBroker } from '@yinhu/testing';
import { v7 } from 'uuid';
import { answer, type Broker, OperationClient } from '../src/index.ts';
import { proofsOfEvent } from '../src/peers/proofs.ts';
import { applied, isLevel, kept, placedEvents, startConsumer, startProducer, write } from './notes.ts';

// On a broker that lets everybody in: what keys alone hold, where its accounts do not stand before them.
let broker: TestBroker;
let producer: TestService;
let consumer: TestService;
let stranger: NatsConnection;
/** A process of ours that has gone bad. */
let marketplace: Broker;

beforeAll(async () => {
  broker = await testBroker({ accounts: false });
  producer = await startProducer(broker);
  consumer = await startConsumer(producer);
  stranger = await connect(operatorOf(broker));
  marketplace = await broker.connectAs('marketplace');
}, 60_000);

afterAll(async () => {
  await stranger?.close();
  await marketplace?.close();
  await consumer?.stop();
  await producer?.stop();
  await broker?.stop();
});

const WAIT = { withinMs: 20_000 };
const level = () =>
  eventually(() => isLevel(producer, consumer), { ...WAIT, what: 'the consumer is level with the producer' });

async function forgeries(what: string): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${consumer.service.healthPort}/metrics`)).text();
  return Number(
    new RegExp(`^yinhu_forged_messages_total\\{.*what="${what}".*\\} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0,
  );
}

/** An event as the producer would write it, which it never did. */
const madeUp = async (text: unknown): Promise<EventEnvelope> => {
  const genuine = (await placedEvents(producer)).at(-1) as EventEnvelope;
  return { ...genuine, id: v7(), subject: v7(), position: genuine.position + 1000, data: { text } };
};

const publish = (subject: string, text: string, values = headers()) =>
  jetstream(stranger).publish(subject, text, { headers: values });

describe('an event that is not its producer’s', () => {
  const subject = 'evt.filing.note-written';
  beforeAll(async () => {
    await write(producer.database, 'genuine');
    await level();
  });

  it.each([
    ['has no proof', async () => publish(subject, JSON.stringify(await madeUp('forged')))],
    [
      'is proven by another process',
      async () => {
        const text = JSON.stringify(await madeUp('forged'));
        await publish(subject, text, proofsOfEvent(marketplace.peers, 'filing', subject, text));
      },
    ],
    [
      'was proven with other words',
      async () => {
        const text = JSON.stringify(await madeUp('said'));
        await publish(
          subject,
          text.replace('said', 'forged'),
          proofsOfEvent(producer.service.broker.peers, 'filing', subject, text),
        );
      },
    ],
    [
      'was proven under another name',
      async () => {
        const text = JSON.stringify(await madeUp('forged'));
        await publish(
          subject,
          text,
          proofsOfEvent(producer.service.broker.peers, 'filing', 'evt.filing.note-changed', text),
        );
      },
    ],
    ['would be refused by its consumer', async () => publish(subject, JSON.stringify(await madeUp(null)))],
    ['is no event at all', () => publish(subject, 'nonsense')],
  ])('because it %s, is dropped with an alarm, and is no dead letter', async (_, forge) => {
    const before = await forgeries('event');
    await forge();
    await eventually(async () => (await forgeries('event')) === before + 1, {
      ...WAIT,
      what: 'the forgery is counted',
    });
    await write(producer.database, 'after the forgery');
    await level();
    expect((await kept(consumer)).map(({ text }) => text)).not.toContain('forged');
    await expect(consumer.service.consumer?.deadLetters()).resolves.toBe(0);
  });

  it('though proven by a producer, is not another producer’s', async () => {
    const text = JSON.stringify({ ...(await madeUp('forged')), source: '/yinhu/marketplace' });
    await publish(subject, text, proofsOfEvent(producer.service.broker.peers, 'filing', subject, text));
    const before = (await applied(consumer)).length;
    await write(producer.database, 'after it');
    await level();
    await expect(applied(consumer)).resolves.toHaveLength(before + 1);
  });
});

describe('an answer that is not its service’s', () => {
  /** Answers faster than the service, since the service is kept from hearing. */
  async function answering(
    subject: string,
    reply: (message: Parameters<typeof answer>[1]) => void,
    work: () => Promise<void>,
  ) {
    const subscription = stranger.subscribe(subject, { callback: (_, message) => reply(message) });
    await stranger.flush();
    await work();
    subscription.unsubscribe();
  }

  const asOversight = async (work: (client: OperationClient) => Promise<void>) => {
    const oversight = await broker.connectAs('oversight');
    await work(new OperationClient(oversight, { serviceToken: () => 'never looked at' }));
    await oversight.close();
  };

  it('is refused where events are read past the broker, whoever of ours proves it', async () => {
    const forged = JSON.stringify({ ok: true, data: [{ partition: 0, head: 99 }] });
    const heads = { ...outboxHeads('household'), name: 'household.outbox.heads' };
    const refused = (client: OperationClient) =>
      expect(client.call(heads, {})).rejects.toEqual(new Problem('service_unavailable'));
    await asOversight(async (client) => {
      await answering(
        heads.subject,
        (message) => void message.respond(forged),
        () => refused(client),
      );
      const lying = (message: Parameters<typeof answer>[1]) =>
        void answer(heads, message, forged, marketplace.peers, true);
      await answering(heads.subject, lying, () => refused(client));
    });
  });

  it('is refused where it is another answer of the service’s own', async () => {
    const read = outboxRead('household');
    const household = await broker.connectAs('household');
    const elsewhere = headers();
    for (const proof of household.peers.prove(
      'oversight',
      'answer',
      '_INBOX.oversight.earlier',
      '{"ok":true}',
    )) {
      elsewhere.append('Yinhu-Proof', proof);
    }
    await asOversight((client) =>
      answering(
        read.subject,
        (message) => void message.respond('{"ok":true}', { headers: elsewhere }),
        () =>
          expect(client.call(read, { partition: 0, after: 0, limit: 1 })).rejects.toEqual(
            new Problem('service_unavailable'),
          ),
      ),
    );
    await household.close();
  });

  it('never becomes the keys of tokens', async () => {
    const { ActorVerifier, ServiceTokens, signActorToken } = await import('@yinhu/service');
    const { generateKeyPairSync } = await import('node:crypto');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'mine', alg: 'EdDSA', use: 'sig' };
    const forged = JSON.stringify({ ok: true, data: { keys: [jwk] } });
    const token = await signActorToken(
      { ...(await import('@yinhu/testing')).testActor() },
      { kid: 'mine', privateKey },
    );
    const tokens = new ServiceTokens(marketplace.peers);
    const client = new OperationClient(marketplace, { serviceToken: (audience) => tokens.token(audience) });
    // Where nobody but the stranger answers, so that it is always the first.
    const subject = 'rpc.identity.keys.list-first';
    const verifier = new ActorVerifier(
      () => client.call({ ...IDENTITY.keys.list, subject }, {}),
      async () => undefined,
    );
    await answering(
      subject,
      (message) => void message.respond(forged),
      () => expect(verifier.verify(token)).rejects.toEqual(new Problem('service_unavailable')),
    );
  });
});
