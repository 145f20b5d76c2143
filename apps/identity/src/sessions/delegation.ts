import { Controller } from '@nestjs/common';
import { IDENTITY, type Session } from '@yinhu/contracts/identity';
import { type Actor, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { ACTOR_TOKEN_SECONDS, signActorToken } from '@yinhu/service';
import { SigningKeys } from '../keys/signing-keys.ts';
import { Settings } from '../settings.ts';
import { findDemoUser } from '../users/users.queries.ts';
import { type Account, accountForSignIn, actorOfAccount } from './accounts.queries.ts';

/**
 * How records of the past enter a demonstration: the loader acts for demonstration users and may say when
 * each thing happened. Every token tells for whom it was given, and so does the audit trail of what is done
 * with it.
 */
@Controller()
export class Delegation {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws Problem `forbidden` for anyone but the loader in demonstration mode, `not_found` for a user it
   * may not act for
   */
  @Handles(IDENTITY.sessions.delegate)
  async delegate({ username }: InputOf<typeof IDENTITY.sessions.delegate>, call: Call): Promise<Session> {
    const loader = actorOf(call);
    if (!this.settings.demo) throw new Problem('forbidden');
    const account = await this.database.transaction(
      { ...call, idempotencyKey: undefined },
      async (tx): Promise<Account> => {
        if (!(await mayDelegate(tx, loader))) throw new Problem('forbidden');
        const found = await findDemoUser(tx, username);
        if (!found) throw new Problem('not_found', { what: username });
        tx.audit({
          aggregate: 'user',
          id: found.id,
          action: 'delegate',
          division: found.divisionCode,
          detail: { to: loader.username },
        });
        const known = await accountForSignIn(tx, found.username);
        if (!known) throw new Problem('not_found', { what: username });
        return known;
      },
    );
    const actor: Actor = {
      ...actorOfAccount(account, loader.sessionId),
      mustChangePassword: false,
      actingFor: loader.username,
      backdating: true,
    };
    const accessToken = await signActorToken(actor, await this.keys.current());
    return { accessToken, expiresIn: ACTOR_TOKEN_SECONDS, user: account.user, mustChangePassword: false };
  }
}

/** Asked of the account as it is now, not of the token. */
async function mayDelegate(tx: ReadTransaction, { userId }: Actor): Promise<boolean> {
  const sql = `SELECT 1 FROM user_account WHERE id = $1 AND may_delegate AND demo AND status = 'active'`;
  return (await tx.one(sql, [userId])) !== undefined;
}
