import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Operation, Problem } from '@yinhu/contracts/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayOptions, OPTIONS } from '../gateway-options.ts';
import { networkOf } from '../http/network-of.ts';
import { clearRefreshToken, readRefreshToken, writeRefreshToken } from './refresh-cookie.ts';
import { SharedSignInLimit } from './shared-sign-in-limit.ts';

type Input = Record<string, unknown>;
type Call = (input: Input) => Promise<unknown>;

/**
 * Carries the refresh token between its cookie and the session operations, so that no script ever sees it.
 */
@Injectable()
export class SessionExchange implements OnApplicationBootstrap {
  private readonly limit: SharedSignInLimit;

  constructor(@Inject(OPTIONS) { settings, broker, logger }: GatewayOptions) {
    const limits = {
      perUser: settings.SIGN_IN_FAILURES_PER_MINUTE,
      perAddress: settings.SIGN_IN_FAILURES_PER_ADDRESS,
    };
    this.limit = new SharedSignInLimit(broker, limits, logger);
  }

  /** Not waited for: whoever signs in meanwhile is counted here. */
  onApplicationBootstrap(): void {
    void this.limit.start();
  }

  /** The answer for the browser, without the refresh token. */
  async exchange(
    operation: Operation,
    input: Input,
    call: Call,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    const refreshToken = readRefreshToken(request);
    if (operation.session === 'proves')
      return this.prove(request.actor?.username ?? '', () => call(input), request);
    if (operation.session === 'opens') {
      // Whoever signs in takes the place of whoever was signed in with this browser.
      const opened = await this.prove(
        String(input.username),
        () => call({ ...input, refreshToken }),
        request,
      );
      return this.keep(opened, request, reply);
    }
    if (operation.session === 'refreshes')
      return this.keep(await this.refresh(refreshToken, call, request, reply), request, reply);
    clearRefreshToken(request, reply);
    return refreshToken ? call({ refreshToken }) : null;
  }

  /** Counts wrong passwords, at sign-in and wherever else one is asked for. */
  private async prove(
    username: string,
    act: () => Promise<unknown>,
    request: FastifyRequest,
  ): Promise<unknown> {
    const attempt = await this.limit.begin(networkOf(request.ip), username);
    try {
      const answer = await act();
      await attempt.forgive();
      return answer;
    } catch (error) {
      if (!isWrongPassword(error)) await attempt.forgive();
      throw error;
    }
  }

  private async refresh(
    refreshToken: string | undefined,
    call: Call,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    if (!refreshToken) throw new Problem('session_expired');
    try {
      return await call({ refreshToken });
    } catch (error) {
      if (error instanceof Problem && error.status === 401) clearRefreshToken(request, reply);
      throw error;
    }
  }

  private keep(output: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    const { refreshToken, refreshExpiresIn, ...session } = output as {
      refreshToken?: string;
      refreshExpiresIn?: number;
    };
    if (refreshToken) writeRefreshToken(request, reply, refreshToken, refreshExpiresIn);
    return session;
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'invalid_credentials' || error.fields.some(({ reason }) => reason === 'wrong_password'));
