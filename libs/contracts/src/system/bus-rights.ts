import type { ServiceName } from '../kernel/operation.ts';
import { callersOf, HEARD_BY_ALL, PROCESSES, type ProcessName } from './processes.ts';

/** Counters shared by the gateway's replicas: failed sign-ins per account and address, and per address. */
export const ATTEMPT_KINDS = ['sign_in_account', 'sign_in_address'] as const;
export type AttemptKind = (typeof ATTEMPT_KINDS)[number];

/** The names of a namespace's subjects and streams; the empty one puts nothing before them. */
export const busNames = (namespace: string) => {
  const subject = (name: string): string => (namespace ? `${namespace}.${name}` : name);
  const prefix = namespace ? `${namespace.replace(/\W/g, '_')}_` : '';
  return {
    subject,
    /** The stream that carries a service's events. */
    stream: (producer: ServiceName): string => `${prefix}EVT_${producer.toUpperCase()}`,
    /** Where a replica that committed calls the one that publishes. */
    wake: (service: ServiceName): string => subject(`wake.${service}.outbox`),
    /** Where attempts are counted: a stream for each kind, a subject for each key. */
    attempts: (kind: AttemptKind) => ({
      stream: `${prefix}ATTEMPTS_${kind.toUpperCase()}`,
      subject: (key: string): string => subject(`attempts.${kind}.${key}`),
    }),
    /** Replies to a process arrive below this subject; nobody else may subscribe to it. */
    inbox: (process: ProcessName): string => subject(`_INBOX.${process}`),
  };
};

export interface BusRights {
  readonly publish: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
}

/**
 * What a process may do on the broker. Answers go to its callers' inboxes, named here one by one: the
 * broker's own right to answer (`allow_responses`) would let a process, or whom it calls, publish wherever a
 * message asks to be answered.
 */
export function busRightsOf(process: ProcessName, namespace = ''): BusRights {
  const { calls, consumes } = PROCESSES[process];
  const { subject, inbox } = busNames(namespace);
  const own = process === 'gateway' ? rightsOfGateway(namespace) : rightsOfService(process, namespace);
  const outbox = (service: ServiceName) => subject(`rpc.${service}.outbox.>`);
  return {
    publish: {
      allow: [
        ...calls.map((service) => subject(`rpc.${service}.>`)),
        ...own.publish,
        ...consumes.flatMap((producer) => [
          outbox(producer),
          ...consumptionSubjects(producer, process, namespace),
        ]),
      ],
      deny: calls.filter((service) => !consumes.includes(service)).map(outbox),
    },
    subscribe: { allow: [`${inbox(process)}.>`, subject(`evt.${HEARD_BY_ALL.event}`), ...own.subscribe] },
  };
}

function rightsOfGateway(namespace: string) {
  const { attempts } = busNames(namespace);
  const publish = ATTEMPT_KINDS.flatMap((kind) => {
    const { stream, subject } = attempts(kind);
    return [
      subject('*'),
      ...['INFO', 'CREATE', 'UPDATE', 'MSG.DELETE'].map((action) => `$JS.API.STREAM.${action}.${stream}`),
    ];
  });
  return { publish, subscribe: [] };
}

function rightsOfService(service: ServiceName, namespace: string) {
  const { subject, stream, wake, inbox } = busNames(namespace);
  const answers = callersOf(service).map((caller) => `${inbox(caller)}.>`);
  const streamSubjects = ['INFO', 'CREATE'].map((action) => `$JS.API.STREAM.${action}.${stream(service)}`);
  return {
    publish: [...answers, subject(`evt.${service}.>`), wake(service), ...streamSubjects],
    subscribe: [subject(`rpc.${service}.>`), wake(service)],
  };
}

/** JetStream's subjects for one durable consumer, named after the process, of a producer's stream. */
function consumptionSubjects(producer: ServiceName, durable: string, namespace: string): string[] {
  const stream = busNames(namespace).stream(producer);
  const consumer = `${stream}.${durable}`;
  return [
    `$JS.API.STREAM.INFO.${stream}`,
    ...['CREATE', 'DURABLE.CREATE', 'INFO', 'MSG.NEXT'].map(
      (action) => `$JS.API.CONSUMER.${action}.${consumer}`,
    ),
    `$JS.ACK.${consumer}.>`,
    // The same with a domain and an account before it, as newer servers may say.
    `$JS.ACK.*.*.${consumer}.>`,
  ];
}
