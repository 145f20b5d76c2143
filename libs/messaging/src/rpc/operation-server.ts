import { type Msg, type Subscription } from '@nats-io/transport-node';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { monotonicNow, type Operation, Problem, type ServiceName } from '@yinhu/contracts/kernel';
import { publicValue } from '@yinhu/contracts/privacy';
import { unavailability } from '@yinhu/database';
import type { Logger } from 'pino';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Broker } from '../broker/broker.ts';
import type { Authenticate } from './authorise.ts';
import { runInCall } from './current-call.ts';
import type { HandlerExtras } from './handles.ts';
import { HEADER } from './headers.ts';
import { acceptCall, type CallHeader, headerOf } from './incoming-call.ts';
import { Lanes } from './lane.ts';
import { dataOf, errorReplyOf, replyOf } from './reply.ts';
import { answer } from './sealed.ts';
import { Transit } from './transit.ts';

export interface OperationServerOptions {
  readonly broker: Broker;
  /** Name of the queue group: each call goes to one replica. */
  readonly service: ServiceName;
  readonly authenticate: Authenticate;
  readonly logger: Logger;
  /**
   * Checks answers against the operation's output, for tests and development. Default:
   * `YINHU_CHECK_OUTPUT=1`.
   */
  readonly checkOutput?: boolean;
  /** Told of every answer: `ok` or the error's code, and how long it took. */
  readonly onAnswered?: (operation: string, outcome: string, seconds: number) => void;
}

/**
 * What anyone may read leaves without identity, telephone and account numbers, whoever typed them where: the
 * one way out. The bytes of a download are the store's, and whoever makes such a file for the public sees to
 * them.
 */
const isPublic = ({ access, kind, download }: Operation): boolean =>
  access === 'anyone' && kind === 'query' && !download;

/** Whoever would wait longer than this share of the time that is left would hardly be answered in time. */
const ITS_SHARE = 0.5;
const LANES = { read: { always: 32, firstGapMs: 5 }, write: { always: 16, firstGapMs: 20 } };

type Serve = (input: unknown, call: unknown) => Promise<unknown>;

/**
 * Serves operations over NATS: every message is answered, with data or with a typed error. Nest's transport
 * for `@Handles` methods.
 */
export class OperationServer extends Server implements CustomTransportStrategy {
  private subscriptions: Subscription[] = [];
  private readonly transit = new Transit();
  private readonly lanes = new Lanes(LANES);
  private inFlight = 0;
  private idle?: () => void;
  private readonly checkOutput: boolean;

  constructor(private readonly options: OperationServerOptions) {
    super();
    this.checkOutput = options.checkOutput ?? process.env.YINHU_CHECK_OUTPUT === '1';
  }

  listen(listening: (error?: unknown) => void): void {
    const { broker, service, logger } = this.options;
    for (const [subject, handler] of this.getHandlers()) {
      const { operation } = handler.extras as HandlerExtras;
      const serve = handler as unknown as Serve;
      const callback = (error: Error | null, message: Msg) => {
        if (!error)
          this.answer(operation, serve, message).catch((err) =>
            logger.error({ err }, 'answer could not be sent'),
          );
      };
      this.subscriptions.push(
        broker.connection.subscribe(broker.subject(subject), { queue: service, callback }),
      );
    }
    broker.connection.flush().then(() => listening(), listening);
  }

  /** Takes no new calls, answers those that have arrived, then resolves. */
  async close(): Promise<void> {
    const open = this.subscriptions.splice(0);
    await this.whileConnected(() => Promise.all(open.map((subscription) => subscription.drain())));
    if (this.inFlight > 0) {
      await new Promise<void>((resolve) => {
        this.idle = resolve;
      });
    }
    await this.whileConnected(() => this.options.broker.connection.flush());
  }

  /** Calls that are being served now. */
  get callsInFlight(): number {
    return this.inFlight;
  }

  override on(): never {
    throw new Error('OperationServer has no events of its own');
  }

  override unwrap<T>(): T {
    return this.options.broker.connection as T;
  }

  private async answer(operation: Operation, serve: Serve, message: Msg): Promise<void> {
    this.inFlight += 1;
    const began = monotonicNow();
    const header = headerOf(
      operation,
      message.headers,
      this.transit.waited(message.headers?.get(HEADER.sent)),
    );
    try {
      await runInCall(header, async () => {
        const outcome = await this.serve(operation, serve, message, header);
        this.record(operation, outcome, monotonicNow() - began);
      });
    } finally {
      this.inFlight -= 1;
      if (this.inFlight === 0) this.idle?.();
    }
  }

  /** Without the broker no call can arrive and no answer leave, and there is nothing to wait for. */
  private async whileConnected(work: () => Promise<unknown>): Promise<void> {
    const { broker, logger } = this.options;
    if (broker.isConnected)
      await work().catch((err) => logger.warn({ err }, 'the broker went away during the stop'));
  }

  /** `ok` or the code of the error that was answered. */
  private async serve(operation: Operation, serve: Serve, message: Msg, header: CallHeader): Promise<string> {
    const { peers } = this.options.broker;
    try {
      const { authenticate } = this.options;
      const lane = this.lanes.of(operation);
      const timeLeftMs = (header.deadline - monotonicNow()) * ITS_SHARE;
      // Before anything is read or verified.
      lane?.requireRoom(timeLeftMs);
      const { input, call } = await acceptCall(operation, message, header, { authenticate, peers });
      const result = await (lane ? lane.take(() => serve(input, call), timeLeftMs) : serve(input, call));
      const data = isObservable(result) ? await lastValueFrom(result) : result;
      const reply = replyOf(isPublic(operation) ? publicValue(data) : data);
      // What is checked is what the caller will read: an instant is a text by then.
      if (this.checkOutput) operation.output.parse(dataOf(reply, operation.service));
      await answer(operation, message, reply, peers, true);
      return 'ok';
    } catch (error) {
      const problem = this.problemOf(error, header);
      await answer(operation, message, errorReplyOf(problem), peers, false);
      return problem.code;
    }
  }

  private problemOf(error: unknown, { requestId }: CallHeader): Problem {
    if (error instanceof Problem) return error;
    this.options.logger.error({ err: error }, 'call failed');
    return unavailability(error) ?? new Problem('internal_error', { requestId });
  }

  private record({ name, kind }: Operation, outcome: string, milliseconds: number): void {
    this.options.onAnswered?.(name, outcome, milliseconds / 1000);
    const level = kind === 'query' && outcome === 'ok' ? 'debug' : 'info';
    this.options.logger[level]({ outcome, milliseconds: Math.round(milliseconds * 10) / 10 }, 'call');
  }
}
