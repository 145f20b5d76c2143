import { deadLetters, Problem } from '@yinhu/contracts/kernel';
import { eventually, type TestService } from '@yinhu/testing';
import { kept, POISON, startConsumer, startProducer, write } from '../../test/notes.ts';

let producer: TestService;
let consumer: TestService;
const operations = deadLetters('oversight');
const as = { role: 'province_supervisor', division: '36' } as const;

beforeAll(async () => {
  producer = await startProducer();
  consumer = await startConsumer(producer);
});

afterAll(async () => {
  await consumer?.stop();
  await producer?.stop();
});

const WAIT = { withinMs: 20_000 };
const list = (filter: { waiting?: boolean } = {}) => consumer.call(operations.list, { filter }, { as });

async function waitingLetter(subject: string) {
  return eventually(
    async () => (await list({ waiting: true })).items.find((letter) => letter.subject === subject),
    WAIT,
  );
}

const keptIds = async () => (await kept(consumer)).map(({ id }) => id);

describe('an event that the consumer cannot apply', () => {
  it('holds up no other, and after its attempts becomes a dead letter that a person can see', async () => {
    const poisoned = await write(producer.database, POISON);
    const others: string[] = [];
    for (let i = 0; i < 20; i++) others.push(await write(producer.database, `other ${i}`));
    await eventually(
      async () => (await keptIds()).filter((id) => others.includes(id)).length === others.length,
      WAIT,
    );
    const letter = await waitingLetter(poisoned);
    expect(letter).toMatchObject({
      consumer: 'oversight',
      type: 'filing.note-written',
      aggregate: 'note',
      division: '360725',
      error: 'Error: the consumer refuses this note',
      attempts: 4,
      replayedAt: null,
    });
    expect(await keptIds()).not.toContain(poisoned);
  });

  it('stays a dead letter when a replay fails, and says so', async () => {
    const poisoned = await write(producer.database, POISON);
    const { id } = await waitingLetter(poisoned);
    const after = await consumer.call(operations.replay, { id }, { as });
    expect(after).toMatchObject({
      attempts: 5,
      replayedAt: null,
      error: 'Error: the consumer refuses this note',
    });
  });

  it('is applied by a replay once the reason is gone, and by no second replay', async () => {
    await consumer.database.system('36', (tx) => tx.query('DELETE FROM refused'));
    const [letter] = (await list({ waiting: true })).items;
    const replays = await Promise.all(
      [1, 2].map(() => consumer.call(operations.replay, { id: letter?.id ?? '' }, { as })),
    );
    for (const { replayedAt } of replays) expect(replayedAt).not.toBeNull();
    expect((await keptIds()).filter((id) => id === letter?.subject)).toHaveLength(1);
    const trail = await consumer.database.system('36', (tx) =>
      tx.query('SELECT action, username FROM audit WHERE record_id = $1', [letter?.id]),
    );
    expect(trail).toContainEqual({ action: 'replay', username: 'county-reviewer' });
  });

  it('is nobody’s business but the province’s', async () => {
    await expect(consumer.call(operations.list, {}, { as: { role: 'county_admin' } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const id = '0190f000-0000-7000-8000-00000000dead';
    await expect(consumer.call(operations.replay, { id }, { as })).rejects.toEqual(
      new Problem('not_found', { what: id }),
    );
  });

  it('does not keep the watermark from passing', async () => {
    await eventually(
      async () => (await consumer.service.consumer?.lag())?.every(({ events }) => events === 0),
      WAIT,
    );
  });
});
