import { Controller, type Type } from '@nestjs/common';
import {
  type InputOf,
  outboxHeads,
  outboxRead,
  type ServiceName,
  servicePing,
} from '@yinhu/contracts/kernel';
import { Handles } from '../rpc/handles.ts';
import type { Relay } from './relay.ts';

type ReadInput = InputOf<ReturnType<typeof outboxRead>>;

/** What every service answers about its outbox, and that it is there. */
export function outboxController(service: ServiceName, { store }: Relay): Type {
  @Controller()
  class OutboxController {
    @Handles(servicePing(service))
    ping() {
      return { service };
    }

    @Handles(outboxHeads(service))
    heads() {
      return store.heads();
    }

    @Handles(outboxRead(service))
    read({ partition, after, limit }: ReadInput) {
      return store.read(partition, after, limit);
    }
  }
  return OutboxController;
}
