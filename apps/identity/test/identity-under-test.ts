import { randomBytes } from 'node:crypto';
import { type CountyRole, IDENTITY, type OrganisationKind, type Session } from '@yinhu/contracts/identity';
import type { Actor } from '@yinhu/contracts/kernel';
import { type RunningService, signActorToken, startServiceInProcess } from '@yinhu/service';
import { startTestService, type TestService, testActor } from '@yinhu/testing';
import { v7 } from 'uuid';
import { identity } from '../src/identity.service-definition.ts';
import { SigningKeys } from '../src/keys/signing-keys.ts';

export const DEMO_PASSWORD = 'Yinhu-demo-2019';
/** What people of a test choose for themselves. */
export const OWN_PASSWORD = 'Cangjie-2020-own';
export const LOADER_PASSWORD = 'of-the-loader-only-7';
export const CHONGYI = '360725';
/** A county beside Chongyi: 安远县. */
export const NEIGHBOUR = '360726';

/** The admin of a county: the same person each time. */
export const admin = (division = CHONGYI): Partial<Actor> => ({
  role: 'county_admin',
  username: `admin-${division}`,
  userId: `0190f000-0000-7000-8000-${division.padStart(12, '0')}`,
  division,
});

export interface IdentityUnderTest extends TestService {
  readonly env: Record<string, string>;
  /** A token of identity's own keys. What is not named is that of a county reviewer in Chongyi. */
  tokenOf(actor: Partial<Actor>): Promise<string>;
  signIn(username: string, password?: string): Promise<Session>;
  /** An organisation with this id, however it came to be. */
  enterOrganisation(kind: OrganisationKind, division: string): Promise<string>;
  /** An account, created by the admin of its county; it must change its password first. */
  enterUser(username: string, division?: string, role?: CountyRole): Promise<string>;
  /** The same with a password of its own, signed in with that. */
  enterPerson(username: string, role: CountyRole): Promise<Session>;
  /** Another process on the same database and broker. */
  startReplica(env?: Record<string, string>): Promise<RunningService>;
}

export async function startIdentity(
  given: Record<string, string> = { YINHU_DEMO: '1' },
): Promise<IdentityUnderTest> {
  const env = {
    YINHU_MASTER_KEY: randomBytes(32).toString('base64'),
    YINHU_LOADER_PASSWORD: LOADER_PASSWORD,
    ...given,
  };
  const service = await startTestService({ ...identity, env });
  const keys = service.service.app.get(SigningKeys, { strict: false });
  const tokenOf = async (actor: Partial<Actor>) => signActorToken(testActor(actor), await keys.current());
  const enterOrganisation = async (kind: OrganisationKind, division: string) => {
    const id = v7();
    await service.database.system('36', (tx) =>
      tx.query(
        `INSERT INTO organisation (id, kind, department, name, division_code, registered_at, source_version) VALUES ($1, $2, $3, $4, $5, now(), 1)`,
        [id, kind, kind === 'department' ? 'water' : null, `${kind} of ${division}`, division],
      ),
    );
    return id;
  };
  const signIn = (username: string, password = DEMO_PASSWORD) =>
    service.call(IDENTITY.sessions.open, { username, password });
  const enterUser = async (username: string, division = CHONGYI, role: CountyRole = 'county_reviewer') => {
    const token = await tokenOf(admin(division));
    const office = {
      kind: 'procurement_office',
      name: `采购办 ${username}`,
      divisionCode: division,
    } as const;
    const { id: organisationId } = await service.call(IDENTITY.organisations.create, office, { token });
    const user = { username, name: '王小明', role, organisationId, password: DEMO_PASSWORD };
    return (await service.call(IDENTITY.users.create, user, { token })).id;
  };
  const settings = {
    DATABASE_URL: service.testDatabase.appUrl,
    MIGRATION_DATABASE_URL: service.testDatabase.ownerUrl,
    ...service.broker.environmentOf('identity'),
    LOG_LEVEL: 'silent',
    ...env,
  };
  return {
    ...service,
    env,
    tokenOf,
    enterOrganisation,
    signIn,
    enterPerson: async (username, role) => {
      await enterUser(username, CHONGYI, role);
      const { accessToken: token } = await signIn(username);
      await service.call(
        IDENTITY.sessions.changePassword,
        { currentPassword: DEMO_PASSWORD, newPassword: OWN_PASSWORD },
        { token },
      );
      return signIn(username, OWN_PASSWORD);
    },
    enterUser,
    startReplica: (changed) => startServiceInProcess(identity, { ...settings, ...changed }),
  };
}
