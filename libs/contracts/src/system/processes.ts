import type { ServiceName } from '../kernel/operation.ts';
import { SERVICES } from './services.ts';

/** The kinds of processes on the bus: the services, and the gateway. */
export type ProcessName = ServiceName | 'gateway';

interface Dealings {
  /** Whose operations it calls. */
  readonly calls: readonly ServiceName[];
  /** Whose events it takes in; their outboxes too are read by these alone. */
  readonly consumes: readonly ServiceName[];
}

/** Broadcast to every process, without a stream: the users whose access has ended. */
export const HEARD_BY_ALL = { producer: 'identity', event: 'identity.access-ended' } as const;

/**
 * Who has to do with whom. From this come each process's rights on the broker, and whom a producer's events
 * are authenticated for.
 */
export const PROCESSES: Readonly<Record<ProcessName, Dealings>> = {
  gateway: { calls: SERVICES, consumes: [] },
  identity: { calls: ['identity'], consumes: ['filing', 'marketplace'] },
  filing: { calls: ['identity'], consumes: [] },
  marketplace: { calls: ['identity', 'household'], consumes: [] },
  household: { calls: ['identity'], consumes: ['marketplace'] },
  oversight: {
    calls: ['identity', 'filing', 'marketplace', 'household'],
    consumes: ['filing', 'marketplace', 'household'],
  },
};

export const PROCESS_NAMES = Object.keys(PROCESSES) as ProcessName[];

export const isProcessName = (name: string): name is ProcessName => Object.hasOwn(PROCESSES, name);

/** Who calls a service, if only for its outbox. */
export const callersOf = (service: ServiceName): ProcessName[] =>
  PROCESS_NAMES.filter((name) => [...PROCESSES[name].calls, ...PROCESSES[name].consumes].includes(service));

/** Who takes in or hears the events of a producer. */
export const consumersOf = (producer: ServiceName): ProcessName[] =>
  PROCESS_NAMES.filter(
    (name) => producer === HEARD_BY_ALL.producer || PROCESSES[name].consumes.includes(producer),
  );
