import { Controller, type Type } from '@nestjs/common';
import { type Call, deadLetters, type InputOf, Problem, type ServiceName } from '@yinhu/contracts/kernel';
import type { Database } from '@yinhu/database';
import { Handles } from '../rpc/handles.ts';
import type { Consumer } from './consumer.ts';
import { listDeadLetters } from './dead-letters.ts';
import { cancelReplay, latestReplay } from './replays.ts';

type Operations = ReturnType<typeof deadLetters>;
type ListInput = InputOf<Operations['list']>;
type ReplayInput = InputOf<Operations['replay']>;
type ReplayManyInput = InputOf<Operations['replayMany']>;
type CancelInput = InputOf<Operations['cancelReplay']>;

/** What a person sees of dead letters, and the replay. `consumers` are those running in this process. */
export function deadLetterController(
  service: ServiceName,
  database: Database,
  consumers: readonly Consumer[],
): Type {
  const operations = deadLetters(service);

  @Controller()
  class DeadLetterController {
    @Handles(operations.list)
    list(input: ListInput, call: Call) {
      return listDeadLetters(database, call, input);
    }

    @Handles(operations.replay)
    async replay({ id }: ReplayInput, call: Call) {
      for (const consumer of consumers) {
        const letter = await consumer.replay(id);
        if (letter) {
          await recordReplay(database, call, letter);
          return letter;
        }
      }
      throw new Problem('not_found', { what: id });
    }

    @Handles(operations.replayMany)
    replayMany({ filter }: ReplayManyInput, call: Call) {
      const [consumer] = consumers;
      if (!consumer) throw new Problem('not_found', { what: 'consumer' });
      return consumer.beginReplay(call, filter);
    }

    @Handles(operations.cancelReplay)
    cancelReplay({ id }: CancelInput, call: Call) {
      return cancelReplay(database, call, id);
    }

    @Handles(operations.consumption)
    async consumption(_: unknown, call: Call) {
      const counts = await Promise.all(consumers.map((consumer) => consumer.deadLetters()));
      return {
        waitingLetters: counts.reduce((sum, count) => sum + count, 0),
        stalled: consumers
          .flatMap((consumer) => consumer.stalled())
          .map((held) => ({ ...held, since: held.since.toISOString() })),
        replay: await database.read(call, latestReplay),
      };
    }
  }
  return DeadLetterController;
}

function recordReplay(
  database: Database,
  call: Call,
  letter: { id: string; division: string; error: string; replayedAt: string | null },
): Promise<void> {
  const { id, division, replayedAt, error } = letter;
  const detail = replayedAt ? { replayedAt } : { error };
  return database.transaction(call, async (tx) =>
    tx.audit({ aggregate: 'dead-letter', id, action: 'replay', division, detail }),
  );
}
