import { randomUUID } from 'node:crypto';
import { headers, type Msg, type MsgHdrs, RequestError } from '@nats-io/transport-node';
import {
  type Call,
  monotonicNow,
  nextTraceparent,
  type Operation,
  type OutputOf,
  Problem,
  type RequestOf,
  type ServiceName,
  wallClock,
} from '@yinhu/contracts/kernel';
import type { Broker } from '../broker/broker.ts';
import { ClockSkew } from './clock-skew.ts';
import { DEFAULT_TIMEOUT_MS, HEADER } from './headers.ts';
import { dataOf } from './reply.ts';
import { openedAnswer, payloadOf } from './sealed.ts';
import { sentStamp } from './transit.ts';

export interface CallOptions {
  /** Actor token of the user on whose behalf the call is made. */
  readonly token?: string;
  readonly idempotencyKey?: string;
  /** A past instant (ISO 8601); asks for the back-dating right. */
  readonly effectiveAt?: string;
  /** W3C trace context of the caller. */
  readonly traceparent?: string;
  readonly requestId?: string;
  /** Milliseconds to wait for the answer; 5,000 unless given. */
  readonly timeoutMs?: number;
}

export interface OperationClientOptions {
  /** Token for calls to a service on one's own account, sent where an operation's access is `service`. */
  readonly serviceToken?: (audience: ServiceName) => string | Promise<string>;
}

/**
 * What a call to another service inherits from the call being served: user, trace, request id and the time
 * that is left.
 */
export const onBehalfOf = ({ token, traceparent, requestId, deadline }: Call): CallOptions => ({
  token,
  traceparent,
  requestId,
  timeoutMs: Math.max(deadline - monotonicNow(), 1),
});

/** Calls operations of other services. */
export class OperationClient {
  /** How far the clocks of those who answer are from ours. */
  readonly clockSkew = new ClockSkew();
  private readonly id = randomUUID();

  constructor(
    private readonly broker: Broker,
    private readonly options: OperationClientOptions = {},
  ) {}

  /**
   * @throws Problem what the service answered; `service_unavailable` at once when nobody listens. When no
   * answer came in time or the broker was lost meanwhile, `deadline_exceeded` for a query, and for what
   * changes something `outcome_unknown`; when somebody else answered in the service's name, likewise, and for
   * a query `service_unavailable`
   */
  async call<Op extends Operation>(
    operation: Op,
    input: RequestOf<Op>,
    options: CallOptions = {},
  ): Promise<OutputOf<Op>> {
    // Fails fast rather than queueing in the client until the broker is back.
    if (!this.broker.isConnected) throw new Problem('service_unavailable');
    const timeout = options.timeoutMs ?? operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const token =
      options.token ??
      (operation.access === 'service' ? await this.options.serviceToken?.(operation.service) : undefined);
    const { peers } = this.broker;
    const request = { timeout, headers: this.headersOf({ ...options, token }, timeout) };
    const payload = await payloadOf(operation, JSON.stringify(input), peers, request.headers);
    const asked = wallClock();
    const reply = await this.request(operation, payload, request);
    const heard = wallClock();
    const answer = await openedAnswer(operation, reply, peers);
    if (answer === undefined) {
      peers.reportForgery('answer');
      throw operation.kind === 'query' ? new Problem('service_unavailable') : unanswered(operation);
    }
    this.clockSkew.observe(
      operation.service,
      asked,
      Number(reply.headers?.get(HEADER.clock) || Number.NaN),
      heard,
    );
    return dataOf(answer, operation.service) as OutputOf<Op>;
  }

  private request(
    operation: Operation,
    payload: string,
    options: { timeout: number; headers: MsgHdrs },
  ): Promise<Msg> {
    const { connection } = this.broker;
    const limit = connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
    if (payload.length > limit / 4 && Buffer.byteLength(payload) > limit - HEADER_ROOM) {
      throw new Problem('body_too_large', { limit: `${Math.floor(limit / 1024)} KB` });
    }
    return new Promise((resolve, reject) => {
      // The answer would be sent to a connection that is no more.
      const forget = this.broker.onceLost(() => reject(unanswered(operation)));
      const answer = connection.request(this.broker.subject(operation.subject), payload, options);
      answer
        .then(resolve, (error) =>
          reject(isUnheard(error) ? new Problem('service_unavailable') : unanswered(operation)),
        )
        .finally(forget);
    });
  }

  private headersOf(options: CallOptions, timeoutMs: number): MsgHdrs {
    const values = headers();
    values.set(HEADER.timeLeft, String(timeoutMs));
    values.set(HEADER.sent, sentStamp(this.id));
    values.set(HEADER.requestId, options.requestId ?? randomUUID());
    values.set(HEADER.traceparent, options.traceparent ?? nextTraceparent());
    if (options.token) values.set(HEADER.token, options.token);
    if (options.idempotencyKey) values.set(HEADER.idempotencyKey, options.idempotencyKey);
    if (options.effectiveAt) values.set(HEADER.effectiveAt, options.effectiveAt);
    return values;
  }
}

/** Bytes of a message that its headers may take. */
const HEADER_ROOM = 8 * 1024;

/** Nobody listens: the call has reached no one. */
const isUnheard = (error: unknown): boolean => error instanceof RequestError && error.isNoResponders();

/** Somebody may have heard the call, and done what it asks. */
const unanswered = ({ kind }: Operation): Problem =>
  new Problem(kind === 'query' ? 'deadline_exceeded' : 'outcome_unknown');
