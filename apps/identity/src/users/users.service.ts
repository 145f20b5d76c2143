import { createHmac } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { IDENTITY, isWeakPassword, type User } from '@yinhu/contracts/identity';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { type ActionOf, Database, isUniqueViolation, type Transaction, takenProblem } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { endAllAccess } from '../access/end-access.ts';
import { findOrganisation } from '../organisations/organisations.queries.ts';
import { Passwords } from '../passwords/passwords.ts';
import { Settings } from '../settings.ts';
import { registerUser, setPassword } from './register-user.ts';
import { USERS } from './user-lifecycle.ts';
import { findUser, listUsers, lockUser } from './users.queries.ts';

@Controller()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly settings: Settings,
  ) {}

  @Handles(IDENTITY.users.list)
  list(input: InputOf<typeof IDENTITY.users.list>, call: Call) {
    return this.database.read(call, (tx) => listUsers(tx, input, actorOf(call)));
  }

  @Handles(IDENTITY.users.get)
  async get({ id }: InputOf<typeof IDENTITY.users.get>, call: Call): Promise<User> {
    const user = await this.database.read(call, (tx) => findUser(tx, id, actorOf(call)));
    if (!user) throw new Problem('not_found', { what: id });
    return user;
  }

  @Handles(IDENTITY.users.create)
  async create(
    { organisationId, password, ...input }: InputOf<typeof IDENTITY.users.create>,
    call: Call,
  ): Promise<User> {
    const actor = actorOf(call);
    const passwordHash = await this.passwords.hash(password, call.deadline);
    // Whoever is entered by the loader, which acts for somebody, belongs to the demonstration.
    const demo = actor.actingFor !== undefined;
    try {
      return await this.database.transaction(this.withSafeHash(call), async (tx) => {
        const organisation = await findOrganisation(tx, organisationId, actor);
        if (!organisation) throw new Problem('not_found', { what: organisationId });
        return registerUser(tx, organisation, { ...input, passwordHash, demo, mustChange: !demo }, call.at);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'user_account_username')) throw error;
      throw await this.database.read(call, (tx) =>
        takenProblem(tx, input.username, 'SELECT FROM user_account WHERE username = $1'),
      );
    }
  }

  @Handles(IDENTITY.users.suspend)
  suspend({ id, reason }: InputOf<typeof IDENTITY.users.suspend>, call: Call): Promise<User> {
    return this.database.transaction(call, async (tx) => {
      const user = await changeStatus(tx, id, call, 'suspend', reason);
      await endAllAccess(tx, id, 'suspended');
      return user;
    });
  }

  @Handles(IDENTITY.users.reactivate)
  reactivate({ id }: InputOf<typeof IDENTITY.users.reactivate>, call: Call): Promise<User> {
    return this.database.transaction(call, (tx) => changeStatus(tx, id, call, 'reactivate'));
  }

  /** The account stays as it is, suspended or not. */
  @Handles(IDENTITY.users.resetPassword)
  async resetPassword(
    { id, password }: InputOf<typeof IDENTITY.users.resetPassword>,
    call: Call,
  ): Promise<User> {
    const passwordHash = await this.passwords.hash(password, call.deadline);
    return this.database.transaction(call, async (tx) => {
      const user = await lockOther(tx, id, call);
      if (isWeakPassword(password, user.username)) throw fieldProblem('password', 'weak_password');
      await setPassword(tx, id, passwordHash, { mustChange: true });
      await endAllAccess(tx, id, 'password_reset');
      tx.audit({ aggregate: 'user', id, action: 'reset_password', division: user.divisionCode });
      return user;
    });
  }

  // The plain hash of the input is kept for a day with the idempotency key, and would be a fast way to guess
  // the password.
  private withSafeHash(call: Call): Call {
    const { inputHash } = call;
    return inputHash
      ? { ...call, inputHash: createHmac('sha256', this.settings.masterKey).update(inputHash).digest('hex') }
      : call;
  }
}

async function changeStatus(
  tx: Transaction,
  id: string,
  call: Call,
  action: ActionOf<typeof USERS>,
  reason?: string,
): Promise<User> {
  const step = USERS.take(await lockOther(tx, id, call), action, { by: actorOf(call), at: call.at, reason });
  USERS.save(tx, step);
  return step.after;
}

/**
 * Somebody else of the actor's division, locked: nobody locks the own account, nor takes it over with a new
 * password.
 */
async function lockOther(tx: Transaction, id: string, call: Call): Promise<User> {
  const actor = actorOf(call);
  if (id === actor.userId) throw fieldProblem('id', 'own_account');
  const user = await lockUser(tx, id, actor);
  if (!user) throw new Problem('not_found', { what: id });
  return user;
}
