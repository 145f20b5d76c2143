import { startCpuClock } from '../machine/cpu-clock.ts';
import { letCall } from '../measure/callers.ts';
import { HttpCaller } from '../measure/http-caller.ts';
import type { Person } from '../stack/person.ts';
import type { Stack } from '../stack/stack.ts';
import { draftId, FIRST } from './drafts.ts';

export interface SubmissionFigures {
  readonly latencies: readonly number[];
  readonly perSecond: number;
  /** Milliseconds of processor time of each submission; null where it cannot be told. */
  readonly gatewayCpu: number | null;
  readonly serviceCpu: number | null;
}

/**
 * Clerks who submit their drafts over HTTP, one after the other, each plan of another entity than the one
 * before.
 */
export class Submissions {
  static readonly FAMILY = 'b000';
  private next = 0;
  private readonly http: HttpCaller;

  constructor(
    private readonly stack: Stack,
    private readonly clerks: readonly Person[],
  ) {
    this.http = new HttpCaller(stack.url);
  }

  /** How many there have been. */
  get filed(): number {
    return this.next;
  }

  /** @returns the place of its draft */
  async submitOne(): Promise<number> {
    await this.submitNext(await this.tokens());
    return this.next - 1;
  }

  /** At so many a second altogether, or one after the other without a pause. */
  async measure(callers: number, seconds: number, wanted?: number): Promise<SubmissionFigures> {
    const tokens = await this.tokens();
    const gateway = startCpuClock(this.stack.pids('gateway'));
    const service = startCpuClock(this.stack.pids('filing'));
    const { latencies, seconds: passed } = await letCall(
      callers,
      seconds,
      () => this.submitNext(tokens),
      wanted,
    );
    const each = (cpu: number | null) => (cpu === null ? null : cpu / latencies.length);
    return {
      latencies,
      perSecond: latencies.length / passed,
      gatewayCpu: each(gateway()),
      serviceCpu: each(service()),
    };
  }

  close(): void {
    this.http.close();
  }

  private tokens(): Promise<string[]> {
    return Promise.all(this.clerks.map((clerk) => clerk.token()));
  }

  /** @throws Error when the plan is not filed by the rules */
  private async submitNext(tokens: readonly string[]): Promise<void> {
    const place = this.next++;
    const path = `/filings/${draftId(Submissions.FAMILY, String(FIRST + place))}/submission`;
    const answer = await this.http.send('POST', `/api/v1${path}`, {
      authorization: `Bearer ${tokens[place % tokens.length]}`,
    });
    if (!answer.includes('"status":"filed"')) throw new Error(`draft ${place} was not filed: ${answer}`);
  }
}
