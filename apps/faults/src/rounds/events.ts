import { jetstream } from '@nats-io/jetstream';
import type { Round } from '../round.ts';
import { asOperator, publishAgain, storedEvents } from './bus.ts';

const OF_EACH = 60;

const repeated: Round = {
  name: 'events-repeated',
  summary: 'the last events of every stream arrive twice more',
  run: (stage) =>
    asOperator(stage, async (connection) => {
      const events = await storedEvents(connection, OF_EACH);
      await publishAgain(connection, events);
      await publishAgain(connection, events);
    }),
};

const reordered: Round = {
  name: 'events-reordered',
  summary: 'the last events of every stream arrive again, the newest first',
  run: (stage) =>
    asOperator(stage, async (connection) =>
      publishAgain(connection, (await storedEvents(connection, OF_EACH)).reverse()),
    ),
};

const garbled: Round = {
  name: 'events-garbled',
  summary: 'what is no event at all is published where events are: nobody stands still for it',
  run: (stage) =>
    asOperator(stage, async (connection) => {
      const events = await storedEvents(connection, 1);
      const client = jetstream(connection);
      for (const { subject } of events)
        for (const text of ['', 'nonsense', '{}', '[[[[', 'null']) await client.publish(subject, text);
    }),
};

export const EVENT_ROUNDS: readonly Round[] = [repeated, reordered, garbled];
