import { Controller, Inject } from '@nestjs/common';
import { type DecisionResult, FILING, type ReviewAction } from '@yinhu/contracts/filing';
import { type Call, errorText, type InputOf, isRetryable, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { LOGGER } from '@yinhu/service';
import type { Logger } from 'pino';
import { ReviewsService } from './reviews.service.ts';

interface Decision {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Many decisions in one call. One that cannot be made does not keep the others from being made. */
@Controller()
export class DecideManyService {
  private readonly reviews: ReviewsService;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.reviews = new ReviewsService(database);
  }

  @Handles(FILING.reviews.decideMany)
  async decideMany({ decisions, action, reason }: InputOf<typeof FILING.reviews.decideMany>, call: Call) {
    // Holds the key for this very request; each decision then has a key of its own, so that a repeat makes
    // none twice.
    await this.database.transaction(call, async () => null);
    const results: DecisionResult[] = [];
    for (const decision of decisions) results.push(await this.decide(action, { ...decision, reason }, call));
    return { results };
  }

  private async decide(action: ReviewAction, decision: Decision, call: Call): Promise<DecisionResult> {
    const { id } = decision;
    const own = {
      ...call,
      ...(call.idempotencyKey === undefined ? {} : { idempotencyKey: `${call.idempotencyKey} ${id}` }),
    };
    try {
      const { status, number } = await this.reviews[action](decision, own);
      return { id, status, number, problem: null };
    } catch (error) {
      // The same request, sent twice at once, is deciding this plan: the caller asks again, and has every
      // result as it was.
      if (error instanceof Problem && error.code === 'idempotency_in_progress') throw error;
      return { id, status: null, number: null, problem: this.problemOf(error, call) };
    }
  }

  private problemOf(error: unknown, { requestId }: Call): DecisionResult['problem'] {
    if (!(error instanceof Problem)) this.logger.error({ err: error }, 'decision failed');
    const { code, params } = error instanceof Problem ? error : new Problem('internal_error', { requestId });
    const text = {
      'zh-CN': errorText(code, params, 'zh-CN', 'filing'),
      en: errorText(code, params, 'en', 'filing'),
    };
    return { code, retryable: isRetryable(code), text };
  }
}
