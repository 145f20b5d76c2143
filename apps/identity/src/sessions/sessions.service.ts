import { Controller, Inject } from '@nestjs/common';
import { IDENTITY, type Session, type User, Username } from '@yinhu/contracts/identity';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { ACTOR_TOKEN_SECONDS, LOGGER, signActorToken } from '@yinhu/service';
import type { Logger } from 'pino';
import { endSession } from '../access/end-access.ts';
import { SigningKeys } from '../keys/signing-keys.ts';
import { Passwords } from '../passwords/passwords.ts';
import { Settings } from '../settings.ts';
import { type Account, accountForSignIn, accountOfRefreshToken, actorOfAccount } from './accounts.queries.ts';
import { hashOf } from './refresh-token.ts';
import { type Issued, openSession, rotate } from './session-store.ts';

/**
 * Sign-in, its renewal and its end. What is wrong is never said: not to the caller, and passwords and tokens
 * not to the log.
 */
@Controller()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly passwords: Passwords,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Handles(IDENTITY.sessions.help)
  help() {
    return { contact: this.settings.accountContact ?? null };
  }

  /**
   * An unknown user, a wrong password and an account that may not sign in cost the same work and get the same
   * answer.
   */
  @Handles(IDENTITY.sessions.open)
  async open(
    { username, password, refreshToken: former }: InputOf<typeof IDENTITY.sessions.open>,
    call: Call,
  ): Promise<Session> {
    const wanted = Username.safeParse(username).data ?? '';
    const account = await this.database.read(call, (tx) => accountForSignIn(tx, wanted));
    const right = await this.passwords.verify(account?.passwordHash, password, call.deadline);
    if (!account || !right || !this.mayUse(account.user))
      throw this.refused('invalid_credentials', account?.user);
    const { user } = account;
    if (former) await this.close({ refreshToken: former }, call);
    const issued = await this.database.transaction(asUser(account, 'opening', call), async (tx) => {
      const session = await openSession(tx, user.id, account.accessVersion);
      if (session)
        tx.audit({
          aggregate: 'session',
          id: session.sessionId,
          action: 'open',
          division: user.divisionCode,
        });
      return session;
    });
    if (!issued) throw this.refused('invalid_credentials', user);
    return this.sessionOf(account, issued.sessionId, issued);
  }

  @Handles(IDENTITY.sessions.refresh)
  async refresh(
    { refreshToken = '' }: InputOf<typeof IDENTITY.sessions.refresh>,
    call: Call,
  ): Promise<Session> {
    const account = await this.database.read(call, (tx) => accountOfRefreshToken(tx, hashOf(refreshToken)));
    if (!account || !this.mayUse(account.user)) throw this.refused('session_expired', account?.user);
    const { user, sessionId } = account;
    // An answer, not an error, also when the token was reused: the session's end must be committed.
    const issued = await this.database.transaction(asUser(account, sessionId, call), async (tx) => {
      const result = await rotate(tx, user.id, sessionId, refreshToken);
      if (result === 'reuse')
        tx.audit({
          aggregate: 'session',
          id: sessionId,
          action: 'end_on_reuse',
          division: user.divisionCode,
        });
      return result;
    });
    if (issued === 'reuse')
      this.logger.warn(
        { userId: user.id, sessionId },
        'an old refresh token was used again: the session was ended',
      );
    if (!issued || issued === 'reuse') throw new Problem('session_expired');
    return this.sessionOf(account, sessionId, issued);
  }

  @Handles(IDENTITY.sessions.close)
  async close({ refreshToken = '' }: InputOf<typeof IDENTITY.sessions.close>, call: Call): Promise<null> {
    const account = await this.database.read(call, (tx) => accountOfRefreshToken(tx, hashOf(refreshToken)));
    if (!account) return null;
    const { user, sessionId } = account;
    await this.database.transaction(asUser(account, sessionId, call), async (tx) => {
      await endSession(tx, user.id, sessionId, 'signed_out');
      tx.audit({ aggregate: 'session', id: sessionId, action: 'close', division: user.divisionCode });
    });
    return null;
  }

  private mayUse({ status, demo }: User): boolean {
    return status === 'active' && (!demo || this.settings.demo);
  }

  private refused(code: 'invalid_credentials' | 'session_expired', user: User | undefined): Problem {
    // Never the user name that was typed: people type passwords there.
    this.logger.info({ userId: user?.id, status: user?.status }, 'sign-in refused');
    return new Problem(code);
  }

  private async sessionOf(
    account: Account,
    sessionId: string,
    { refreshToken, refreshExpiresIn }: Issued,
  ): Promise<Session> {
    const { user, mustChangePassword } = account;
    const accessToken = await signActorToken(actorOfAccount(account, sessionId), await this.keys.current());
    return {
      accessToken,
      expiresIn: ACTOR_TOKEN_SECONDS,
      user,
      mustChangePassword,
      refreshToken,
      refreshExpiresIn,
    };
  }
}

/**
 * From here on the call is the user's own. Without an idempotency key: an answer that holds tokens must not
 * be kept.
 */
const asUser = (account: Account, sessionId: string, call: Call): Call => ({
  ...call,
  actor: actorOfAccount(account, sessionId),
  idempotencyKey: undefined,
});
