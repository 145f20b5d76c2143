import { CountyRole, IDENTITY, OrganisationKind, ROLES_OF_ORGANISATION } from '@yinhu/contracts/identity';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { overtaken } from '@yinhu/testing';
import {
  admin,
  CHONGYI,
  DEMO_PASSWORD,
  type IdentityUnderTest,
  NEIGHBOUR,
  startIdentity,
} from '../../test/identity-under-test.ts';

let identity: IdentityUnderTest;
let office: string;
beforeAll(async () => {
  identity = await startIdentity();
  office = await identity.enterOrganisation('procurement_office', CHONGYI);
});
afterAll(() => identity.stop());

type Input = RequestOf<typeof IDENTITY.users.create>;
const input = (change: Partial<Input> = {}): Input => ({
  username: 'wang-xiaoming',
  name: '王小明',
  role: 'county_reviewer',
  organisationId: office,
  password: DEMO_PASSWORD,
  ...change,
});
const create = async (change: Partial<Input>, options = {}) =>
  identity.call(IDENTITY.users.create, input(change), { token: await identity.tokenOf(admin()), ...options });

describe('an account', () => {
  it('is given by the county’s admin, without its password in any answer or log of changes', async () => {
    const user = await create({ username: 'first-reviewer' }, { idempotencyKey: 'first' });
    expect(user).toMatchObject({
      username: 'first-reviewer',
      role: 'county_reviewer',
      divisionCode: CHONGYI,
      status: 'active',
      demo: false,
    });
    expect(
      await create({ username: 'first-reviewer' }, { idempotencyKey: 'other' }).catch((error) => error.code),
    ).toBe('already_exists');
    const kept = await identity.database.system('36', (tx) =>
      tx.query(
        `SELECT a::text FROM audit a UNION ALL SELECT k::text FROM idempotency_key k UNION ALL SELECT o::text FROM outbox o`,
      ),
    );
    expect(JSON.stringify(kept)).not.toMatch(/Yinhu-demo|argon2/);
    expect((await identity.signIn('first-reviewer')).user).toEqual(user);
  });

  it('has a password that is not the first to be guessed', async () => {
    for (const password of [
      'Xy7-Kp2',
      'aaaaaaaaaaaaaaaa',
      '123456789012',
      'qwertyuiopas',
      'password1234',
      'wang-xiaoming1',
    ]) {
      const fault = { field: 'password', reason: password === 'Xy7-Kp2' ? 'too_small' : 'weak_password' };
      await expect(create({ password })).rejects.toMatchObject({
        code: 'validation_failed',
        fields: [expect.objectContaining(fault)],
      });
    }
  });

  it('has a user name that nobody else has in the whole province; that it is another county’s is told to nobody', async () => {
    await create({ username: 'only-one' });
    const there = await identity.enterOrganisation('procurement_office', NEIGHBOUR);
    const again = identity.call(
      IDENTITY.users.create,
      input({ username: 'only-one', organisationId: there }),
      {
        token: await identity.tokenOf(admin(NEIGHBOUR)),
      },
    );
    await expect(again).rejects.toMatchObject({ code: 'not_registrable', params: { what: 'only-one' } });
    await expect(create({ username: 'only-one' })).rejects.toMatchObject({
      code: 'already_exists',
      params: { what: 'only-one' },
    });
  });

  it('has a role that fits its kind of organisation', async () => {
    const created: string[] = [];
    const refused: string[] = [];
    for (const kind of OrganisationKind.options) {
      const organisationId = await identity.enterOrganisation(kind, CHONGYI);
      for (const role of CountyRole.options) {
        const username = `${role}-${kind}`.replaceAll('_', '-').slice(0, 40);
        const problem = await create({ username, role, organisationId }).catch((error) => error);
        if (problem.code)
          expect(problem.fields).toEqual([expect.objectContaining({ field: 'role', reason: 'one_of' })]);
        (problem.code ? refused : created).push(`${kind} ${role}`);
      }
    }
    const fitting = OrganisationKind.options.flatMap((kind) =>
      CountyRole.options
        .filter((role) => ROLES_OF_ORGANISATION[kind].includes(role))
        .map((role) => `${kind} ${role}`),
    );
    expect(created).toEqual(fitting);
    expect(created).toHaveLength(10);
    expect(refused).toHaveLength(OrganisationKind.options.length * CountyRole.options.length - 10);
  });

  it('is suspended and reactivated, not twice, and not one’s own', async () => {
    const { id } = await create({ username: 'comes-and-goes' });
    const token = await identity.tokenOf(admin());
    const suspend = (options = { token }) =>
      identity.call(IDENTITY.users.suspend, { id, reason: '调离' }, options);
    expect((await suspend()).status).toBe('suspended');
    await expect(suspend()).rejects.toMatchObject({ code: 'invalid_transition' });
    expect((await identity.call(IDENTITY.users.reactivate, { id }, { token })).status).toBe('active');
    await expect(identity.call(IDENTITY.users.reactivate, { id }, { token })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    const own = await identity.tokenOf({ ...admin(), userId: id, accessVersion: 99 });
    await expect(suspend({ token: own })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'id', reason: 'own_account' }],
    });
  });

  it('is suspended once when two admins do it at once, and the trail has it once, with the reason', async () => {
    const { id } = await create({ username: 'suspended-at-once' });
    const suspend = async (reason: string) =>
      identity.call(IDENTITY.users.suspend, { id, reason }, { token: await identity.tokenOf(admin()) });
    const outcomes = await Promise.allSettled([suspend('调离'), suspend('离职')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'invalid_transition' });
    const trail = await identity.database.system('36', (tx) =>
      tx.query(`SELECT reason, division FROM audit WHERE record_id = $1 AND action = 'suspend'`, [id]),
    );
    expect(trail).toEqual([
      { reason: outcomes[0]?.status === 'fulfilled' ? '调离' : '离职', division: CHONGYI },
    ]);
  });

  it('that somebody else has just suspended is not suspended again', async () => {
    const { id } = await create({ username: 'suspended-before' });
    const token = await identity.tokenOf(admin());
    const suspended = overtaken(
      identity.testDatabase,
      [`UPDATE user_account SET status = 'suspended' WHERE id = '${id}'`],
      () => identity.call(IDENTITY.users.suspend, { id, reason: '调离' }, { token }),
    );
    await expect(suspended).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('of a purchasing entity is entered, suspended and given a new password by its county’s admin, which ends its sessions', async () => {
    const organisationId = await identity.enterOrganisation('purchasing_entity', '360725100');
    const { id } = await create({ username: 'hospital-clerk', role: 'entity_clerk', organisationId });
    const { refreshToken = '' } = await identity.signIn('hospital-clerk');
    const token = await identity.tokenOf(admin());
    const reset = (password: string, as = token) =>
      identity.call(IDENTITY.users.resetPassword, { id, password }, { token: as });
    const weak = { code: 'validation_failed', fields: [{ field: 'password', reason: 'weak_password' }] };
    await expect(reset('hospital-clerk1')).rejects.toMatchObject(weak);
    await expect(reset('Cangjie-2020-x', await identity.tokenOf(admin(NEIGHBOUR)))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      reset('Cangjie-2020-x', await identity.tokenOf({ ...admin(), userId: id })),
    ).rejects.toMatchObject({
      fields: [{ field: 'id', reason: 'own_account' }],
    });
    expect(await reset('Cangjie-2020-x')).toMatchObject({ id, status: 'active' });
    await expect(identity.call(IDENTITY.sessions.refresh, { refreshToken })).rejects.toMatchObject({
      code: 'session_expired',
    });
    await expect(identity.signIn('hospital-clerk')).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect((await identity.signIn('hospital-clerk', 'Cangjie-2020-x')).user.id).toBe(id);
    const kept = await identity.database.system('36', (tx) => tx.query('SELECT a::text FROM audit a'));
    expect(JSON.stringify(kept)).not.toContain('Cangjie');
  });

  it('is neither seen nor touched by the admin of a neighbouring county', async () => {
    const { id } = await create({ username: 'of-chongyi-only' });
    const token = await identity.tokenOf(admin(NEIGHBOUR));
    const reason = '调离';
    await expect(identity.call(IDENTITY.users.get, { id }, { token })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(identity.call(IDENTITY.users.suspend, { id, reason }, { token })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(identity.call(IDENTITY.users.reactivate, { id }, { token })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      identity.call(IDENTITY.users.create, input({ username: 'smuggled-in' }), { token }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    const all = await identity.call(IDENTITY.users.list, { range: [0, 999] }, { token });
    expect(all.items.filter(({ divisionCode }) => !divisionCode.startsWith(NEIGHBOUR))).toEqual([]);
    const found = await identity.call(IDENTITY.users.list, { filter: { q: 'chongyi-only' } }, { token });
    const byId = await identity.call(IDENTITY.users.list, { filter: { id: [id] } }, { token });
    expect([found.total, byId.total]).toEqual([0, 0]);
    expect((await identity.signIn('of-chongyi-only')).user.status).toBe('active');
  });

  it('above the county is neither seen nor touched by its admin', async () => {
    const { user } = await identity.signIn('province-supervisor');
    const token = await identity.tokenOf(admin());
    await expect(identity.call(IDENTITY.users.get, { id: user.id }, { token })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      identity.call(IDENTITY.users.suspend, { id: user.id, reason: '调离' }, { token }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is found by part of the name or user name, role, organisation and status', async () => {
    const organisationId = await identity.enterOrganisation('helping_unit', CHONGYI);
    const made = await create({
      username: 'buyer-to-find',
      name: '刘找到',
      role: 'helping_buyer',
      organisationId,
    });
    const token = await identity.tokenOf(admin());
    for (const filter of [
      { q: 'BUYER-to' },
      { q: '找到' },
      { organisationId },
      { organisationId, role: 'helping_buyer' as const },
    ]) {
      expect(await identity.call(IDENTITY.users.list, { filter }, { token })).toEqual({
        items: [made],
        total: 1,
        totalIsCapped: false,
      });
    }
    expect(
      (
        await identity.call(
          IDENTITY.users.list,
          { filter: { organisationId, status: 'suspended' } },
          { token },
        )
      ).total,
    ).toBe(0);
    expect(await identity.call(IDENTITY.users.get, { id: made.id }, { token })).toEqual(made);
  });
});
