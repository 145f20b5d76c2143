import { Problem } from '@yinhu/contracts/kernel';
import { type Broker, SharedAttempts } from '@yinhu/messaging';
import type { Logger } from 'pino';
import { type Attempt, accountKey, SignInLimit, type SignInLimits, WINDOW_MS } from './sign-in-limit.ts';

type Forget = () => Promise<void>;

/**
 * The limit of failed sign-ins over all replicas of the gateway: guesses spread over them are counted
 * together, on the broker. Each replica counts for itself as well. That refuses most guesses without asking
 * anybody, and is what remains while the broker cannot count: then there are as many guesses as each replica
 * allows, neither none nor any number.
 */
export class SharedSignInLimit {
  private readonly own: SignInLimit;
  private readonly byAccount: SharedAttempts;
  private readonly byAddress: SharedAttempts;
  private isAlone = false;

  constructor(
    broker: Broker,
    limits: SignInLimits,
    private readonly logger: Logger,
  ) {
    this.own = new SignInLimit(limits);
    this.byAccount = new SharedAttempts(broker, {
      kind: 'sign_in_account',
      limit: limits.perUser,
      windowMs: WINDOW_MS,
    });
    this.byAddress = new SharedAttempts(broker, {
      kind: 'sign_in_address',
      limit: limits.perAddress,
      windowMs: WINDOW_MS,
    });
  }

  /**
   * Brings the broker's limits in line with the settings. Without it they stay as they were until a stream is
   * missed.
   */
  async start(): Promise<void> {
    await Promise.all([this.byAccount.makeStream(), this.byAddress.makeStream()]).catch((err) =>
      this.goOnAlone(err),
    );
  }

  /**
   * Begins an attempt, which counts as failed until `forgive` is called.
   * @throws Problem `rate_limited` with the seconds to wait
   */
  async begin(address: string, username: string): Promise<{ forgive(): Promise<void> }> {
    const own = this.own.begin(address, username);
    const shared = await this.share(own, [
      this.byAddress.begin(address),
      this.byAccount.begin(accountKey(address, username)),
    ]);
    return {
      forgive: async () => {
        own.forgive();
        await forgetAll(shared);
      },
    };
  }

  /**
   * An attempt that is refused counts nowhere, so that trying on does not lock the address's other accounts
   * out.
   */
  private async share(own: Attempt, begun: readonly Promise<Forget | undefined>[]): Promise<Forget[]> {
    const outcomes = await Promise.allSettled(begun);
    const counted = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' && outcome.value ? [outcome.value] : [],
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) this.goOnAlone(failed.reason);
    else this.isAlone = false;
    if (outcomes.every((outcome) => outcome.status === 'rejected' || outcome.value)) return counted;
    own.forgive();
    await forgetAll(counted);
    throw new Problem('rate_limited', { seconds: WINDOW_MS / 1000 });
  }

  /** Told once, not for every guess. */
  private goOnAlone(err: unknown): void {
    if (!this.isAlone)
      this.logger.warn(
        { err },
        'failed sign-ins are counted by this gateway alone, as the broker cannot count them',
      );
    this.isAlone = true;
  }
}

const forgetAll = async (counted: readonly Forget[]): Promise<void> =>
  void (await Promise.all(counted.map((forget) => forget())));
