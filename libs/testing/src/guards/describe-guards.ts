import type { Actor } from '@yinhu/contracts/kernel';
import type { ServiceDefinition } from '@yinhu/service';
import { withClient } from '../postgres/admin.ts';
import { type TestDatabase, testDatabase } from '../postgres/test-database.ts';
import { guardsOf, policiesOf, refusedBy, underPolicy } from './guards.ts';

export interface GuardAttempts {
  /** Rows that stand there, at least one in every table. */
  readonly rows: string;
  /**
   * By the name of a constraint, a unique index or a trigger's function: a statement that it alone refuses.
   */
  readonly guards: Readonly<Record<string, string>>;
  /** By `table.policy`: what actors try in vain, and could do if the policy let everything through. */
  readonly policies: Readonly<Record<string, readonly (readonly [actor: Partial<Actor>, sql: string])[]>>;
}

/** Declares tests that try every guard of a service's tables. A guard that nothing tries fails too. */
export function describeGuards(
  { name, migrations }: Pick<ServiceDefinition, 'name' | 'migrations'>,
  attempts: GuardAttempts,
): void {
  const { rows, guards, policies } = attempts;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(name, migrations);
    await withClient(database.superuserUrl, (client) => client.query(rows));
  });
  afterAll(() => database?.drop());

  it('are each tried here', async () => {
    expect(Object.keys(guards).sort()).toEqual(await guardsOf(name, database));
    expect(Object.keys(policies).sort()).toEqual(await policiesOf(name, database));
  });

  it.each(Object.entries(guards))('%s refuses %s', async (guard, sql) => {
    expect(await refusedBy(database, sql)).toBe(guard);
  });

  const tries = Object.entries(policies).flatMap(([policy, each]) =>
    each.map(([actor, sql]) => ({ policy, actor, sql })),
  );
  it.each(tries)(
    '$policy keeps a $actor.role of $actor.division from $sql',
    async ({ policy, actor, sql }) => {
      const { closed, open } = await underPolicy(database, policy, actor, sql);
      expect(closed).toBe(0);
      expect(open).toBeGreaterThan(0);
    },
  );
}
