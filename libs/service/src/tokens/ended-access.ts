import type { Msg } from '@nats-io/transport-node';
import { accessAggregate, EndedAccess, type EndedAccesses, IDENTITY } from '@yinhu/contracts/identity';
import { type Actor, EventEnvelope, Problem } from '@yinhu/contracts/kernel';
import { type Broker, eventSubject, isEventOf, type OperationClient } from '@yinhu/messaging';
import type { Logger } from 'pino';
import { ACTOR_TOKEN_SECONDS } from './actor-token.ts';

/**
 * Refuses an actor whose access has ended since the token was given. @throws Problem `session_expired`,
 * `service_unavailable`
 */
export type AccessCheck = (actor: Actor) => Promise<void>;

/** Twice what a token is good for: no clock has to agree with another's. */
const KEPT_MS = 2 * ACTOR_TOKEN_SECONDS * 1000;
/** Should an announcement be lost although nothing was noticed, it is made up for within this. */
const READ_AGAIN_MS = 60_000;
const PATIENCE_MS = 2_000;

/**
 * What has ended of people's access while tokens of it are still around: a few sessions and users, held in
 * memory, so that verifying a token asks nobody. Identity announces each end (the subject
 * `evt.identity.access-ended`, heard as the relay publishes it); whatever was missed before the start, or
 * while the broker was away, is read from identity before the next token is believed. While that cannot be
 * read, no token is.
 */
export class AccessWatch {
  private readonly sessions = new Map<string, number>();
  private readonly users = new Map<string, { readonly tokensBelow: number; readonly at: number }>();
  private reading?: Promise<void>;
  private readAt?: number;
  private stopWatching?: () => void;

  constructor(
    private readonly broker: Broker,
    private readonly client: OperationClient,
    private readonly logger: Logger,
  ) {
    const subject = eventSubject(broker, `${accessAggregate.service}.${accessAggregate.events[0]}`);
    broker.connection.subscribe(subject, { callback: (error, message) => this.hear(error, message) });
  }

  /** Two look-ups in memory, but for the first time after the start or a loss of the broker. */
  readonly check: AccessCheck = async ({ userId, sessionId, accessVersion }) => {
    if (this.readAt === undefined) await this.read();
    else if (performance.now() - this.readAt > READ_AGAIN_MS) this.readAgain();
    const isOver = this.sessions.has(sessionId) || accessVersion < (this.users.get(userId)?.tokensBelow ?? 0);
    if (isOver) throw new Problem('session_expired');
  };

  private readAgain(): void {
    this.read().catch(() => undefined);
  }

  private read(): Promise<void> {
    this.reading ??= this.readNow().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readNow(): Promise<void> {
    let isLost = false;
    this.stopWatching?.();
    // A loss makes what is known incomplete, however long ago it was read.
    this.stopWatching = this.broker.onceLost(() => {
      isLost = true;
      this.readAt = undefined;
    });
    const { ended } = await this.ask();
    if (isLost) throw new Problem('service_unavailable');
    this.forgetOld();
    for (const one of ended) this.note(one);
    this.readAt = performance.now();
  }

  /**
   * @throws Problem `service_unavailable`: the call for which this is asked has not begun, and may be made
   * again
   */
  private async ask(): Promise<EndedAccesses> {
    try {
      return await this.client.call(IDENTITY.access.ended, {}, { timeoutMs: PATIENCE_MS });
    } catch (err) {
      this.logger.warn({ err }, 'what has ended of people’s access could not be read');
      throw new Problem('service_unavailable');
    }
  }

  private hear(error: Error | null, message: Msg): void {
    if (error) return;
    if (!isEventOf(this.broker.peers, accessAggregate.service, message)) {
      this.broker.peers.reportForgery('event');
      return;
    }
    try {
      this.note(EndedAccess.parse(EventEnvelope.parse(JSON.parse(message.string())).data));
    } catch (err) {
      this.logger.warn({ err }, 'an announcement of ended access cannot be read');
    }
  }

  /** The same twice, or an older one after a newer, changes nothing. */
  private note({ userId, tokensBelow, sessions }: EndedAccess): void {
    const at = performance.now();
    for (const session of sessions) this.sessions.set(session, at);
    const known = this.users.get(userId)?.tokensBelow ?? 0;
    if (tokensBelow > 0) this.users.set(userId, { tokensBelow: Math.max(known, tokensBelow), at });
  }

  private forgetOld(): void {
    const before = performance.now() - KEPT_MS;
    for (const [session, at] of this.sessions) if (at < before) this.sessions.delete(session);
    for (const [user, { at }] of this.users) if (at < before) this.users.delete(user);
  }
}
