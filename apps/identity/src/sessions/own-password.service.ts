import { Controller } from '@nestjs/common';
import { IDENTITY, isWeakPassword, type Session } from '@yinhu/contracts/identity';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { ACTOR_TOKEN_SECONDS, signActorToken } from '@yinhu/service';
import { endAllAccess } from '../access/end-access.ts';
import { SigningKeys } from '../keys/signing-keys.ts';
import { Passwords } from '../passwords/passwords.ts';
import { setPassword } from '../users/register-user.ts';
import { accountForSignIn, actorOfAccount } from './accounts.queries.ts';

/** What people do about their own access: another password, and signing out everywhere. */
@Controller()
export class OwnPasswordService {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly passwords: Passwords,
  ) {}

  /**
   * All other sessions end, since whoever knew the old password may have opened one; this one gets a new
   * access token.
   */
  @Handles(IDENTITY.sessions.changePassword)
  async change(
    { currentPassword, newPassword }: InputOf<typeof IDENTITY.sessions.changePassword>,
    call: Call,
  ): Promise<Session> {
    const actor = actorOf(call);
    // Who acts for somebody does not take over the account.
    if (actor.actingFor) throw new Problem('forbidden');
    const account = await this.database.read(call, (tx) => accountForSignIn(tx, actor.username));
    if (!(await this.passwords.verify(account?.passwordHash, currentPassword, call.deadline))) {
      throw fieldProblem('currentPassword', 'wrong_password');
    }
    if (newPassword === currentPassword) throw fieldProblem('newPassword', 'same_password');
    if (isWeakPassword(newPassword, actor.username)) throw fieldProblem('newPassword', 'weak_password');
    const passwordHash = await this.passwords.hash(newPassword, call.deadline);
    await this.database.transaction(call, async (tx) => {
      await setPassword(tx, actor.userId, passwordHash, { mustChange: false });
      await endAllAccess(tx, actor.userId, 'password_changed', actor.sessionId);
      tx.audit({ aggregate: 'user', id: actor.userId, action: 'change_password', division: actor.division });
    });
    return this.sessionNow(actor.username, actor.sessionId, call);
  }

  @Handles(IDENTITY.sessions.closeAll)
  async closeAll(_: InputOf<typeof IDENTITY.sessions.closeAll>, call: Call): Promise<null> {
    const { userId, division } = actorOf(call);
    await this.database.transaction(call, async (tx) => {
      await endAllAccess(tx, userId, 'signed_out_everywhere');
      tx.audit({ aggregate: 'user', id: userId, action: 'close_sessions', division });
    });
    return null;
  }

  private async sessionNow(username: string, sessionId: string, call: Call): Promise<Session> {
    const account = await this.database.read(call, (tx) => accountForSignIn(tx, username));
    if (account?.user.status !== 'active') throw new Problem('session_expired');
    const accessToken = await signActorToken(actorOfAccount(account, sessionId), await this.keys.current());
    return {
      accessToken,
      expiresIn: ACTOR_TOKEN_SECONDS,
      user: account.user,
      mustChangePassword: account.mustChangePassword,
    };
  }
}
