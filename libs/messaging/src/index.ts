export { SharedAttempts, type SharedAttemptsOptions } from './attempts/shared-attempts.ts';
export { Broker, type BrokerOptions, connectBroker, serversOf } from './broker/broker.ts';
export { eventSubject } from './broker/streams.ts';
export { Consumer } from './inbox/consumer.ts';
export type { ConsumerDefinition, ConsumerOptions } from './inbox/consumer-options.ts';
export { deadLetterController } from './inbox/dead-letter.controller.ts';
export { type Reaction, reactTo, reactToBatches } from './inbox/reaction.ts';
export { outboxController } from './outbox/outbox.controller.ts';
export { Relay, type RelayOptions } from './outbox/relay.ts';
export { type PeerKeys, Peers } from './peers/peers.ts';
export { isEventOf, proofsOfEvent } from './peers/proofs.ts';
export { actorOf } from './rpc/actor-of.ts';
export { type Authenticate, authorise, type Caller } from './rpc/authorise.ts';
export { canonicalHash } from './rpc/canonical-json.ts';
export { ClockSkew } from './rpc/clock-skew.ts';
export { currentCall } from './rpc/current-call.ts';
export { type AnswerOf, type Handler, Handles } from './rpc/handles.ts';
export { HEADER } from './rpc/headers.ts';
export { type Lane, Lanes } from './rpc/lane.ts';
export {
  type CallOptions,
  OperationClient,
  type OperationClientOptions,
  onBehalfOf,
} from './rpc/operation-client.ts';
export { OperationServer, type OperationServerOptions } from './rpc/operation-server.ts';
export { PassProblemsFilter } from './rpc/pass-problems.filter.ts';
export { answer } from './rpc/sealed.ts';
export { isUnavailable } from './transient.ts';
