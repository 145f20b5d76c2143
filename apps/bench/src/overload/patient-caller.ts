import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of the requests of some seconds. */
export interface Outcomes {
  /** Milliseconds of each that was done. */
  readonly done: number[];
  /** Milliseconds of each that was turned away. */
  readonly turnedAway: number[];
  /** Statuses of all others: calls that were let in and not answered in time among them. */
  readonly other: number[];
}

/**
 * Callers who each have a connection, stay away for as long as they are asked to, and then take up the same
 * call again.
 */
export class PatientCallers {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  /** @param next the next call's path and token */
  async call(
    callers: number,
    seconds: number,
    next: () => readonly [path: string, token: string],
  ): Promise<Outcomes & { perSecond: number }> {
    const outcomes: Outcomes = { done: [], turnedAway: [], other: [] };
    const began = performance.now();
    const until = began + seconds * 1000;
    const caller = async () => {
      let [path, token] = next();
      while (performance.now() < until) {
        const asked = performance.now();
        const { status, wishMs } = await this.post(path, token);
        const tookMs = performance.now() - asked;
        if (status === 503) {
          outcomes.turnedAway.push(tookMs);
          await sleep(Math.min(wishMs * (0.75 + Math.random() / 2), Math.max(0, until - performance.now())));
          continue;
        }
        if (status === 200) outcomes.done.push(tookMs);
        else outcomes.other.push(status);
        [path, token] = next();
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    return { ...outcomes, perSecond: outcomes.done.length / ((performance.now() - began) / 1000) };
  }

  close(): void {
    this.agent.destroy();
  }

  private post(path: string, token: string): Promise<{ status: number; wishMs: number }> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      const sent = request(
        `${this.url}/api/v1${path}`,
        { method: 'POST', agent: this.agent, headers },
        (answer: IncomingMessage) => {
          answer.resume().once('end', () => {
            const wishMs = Number(answer.headers['retry-after'] ?? 1) * 1000;
            resolve({ status: answer.statusCode ?? 0, wishMs });
          });
        },
      );
      sent.once('error', reject).end();
    });
  }
}
