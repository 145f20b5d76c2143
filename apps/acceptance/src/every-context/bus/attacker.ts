import { connect, type NatsConnection } from '@nats-io/transport-node';
import { serversOf } from '@yinhu/messaging';
import { until } from '../../system/until.ts';

/** Somebody with one account on the broker, who tries what it does not allow. */
export class Attacker {
  private readonly refused: string[] = [];

  private constructor(readonly connection: NatsConnection) {
    void this.listen();
  }

  static async as(natsUrl: string, inboxPrefix: string): Promise<Attacker> {
    return new Attacker(await connect({ ...serversOf(natsUrl), inboxPrefix, ignoreAuthErrorAbort: true }));
  }

  /** Resolves when the broker has refused to let the attacker publish there. */
  async isRefusedToPublish(subject: string, payload = ''): Promise<void> {
    this.connection.publish(subject, payload);
    await this.isRefused(`publish ${subject}`);
  }

  /** Resolves when the broker has refused to let the attacker listen there; fails when anything is heard. */
  async isRefusedToSubscribe(subject: string, queue?: string): Promise<void> {
    const heard: string[] = [];
    this.connection.subscribe(subject, {
      queue,
      callback: (error, message) => void (error ?? heard.push(message.subject)),
    });
    await this.isRefused(`subscription ${subject}`);
    expect(heard).toEqual([]);
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async isRefused(what: string): Promise<void> {
    await this.connection.flush();
    await until(`${what} is refused`, () => this.refused.includes(what), { withinMs: 5_000 });
  }

  private async listen(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type !== 'error') continue;
      const { operation, subject } = status.error as Error & { operation?: string; subject?: string };
      this.refused.push(`${operation} ${subject}`);
    }
  }
}
