import { Controller } from '@nestjs/common';
import { IDENTITY } from '@yinhu/contracts/identity';
import {
  type Call,
  fieldProblem,
  type InputOf,
  Problem,
  type StoredFile,
  servicePing,
} from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { type Thing, things } from './sample-operations.ts';

const MADE_ID = '0197a000-0000-7000-8000-0000000000ff';
const idOf = (i: number) => `0197a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
const store = new Map<string, Thing>(
  Array.from({ length: 40 }, (_, i) => [
    idOf(i),
    { id: idOf(i), title: `物${String(i).padStart(2, '0')}`, priceFen: i * 100, madeBy: 'chongyi' },
  ]),
);
const found = (id: string): Thing => {
  const thing = store.get(id);
  if (!thing) throw new Problem('not_found', { what: id });
  return thing;
};

/** The file last attached, and what the next attachment is answered instead. */
export const attached: { file?: StoredFile; refusal?: Error } = {};

const held: (() => void)[] = [];
/** Resolves the calls of `things.wait`. */
export const waiting = {
  release: () => {
    for (const go of held.splice(0)) go();
  },
  arrived: () => {},
};

@Controller()
export class ThingsController {
  @Handles(servicePing('filing'))
  async ping() {
    return { service: 'filing' };
  }

  @Handles(things.list)
  async list({
    filter,
    range: [from, to],
  }: {
    filter: { id?: string[]; q?: string };
    range: [number, number];
  }) {
    const all = [...store.values()].filter(
      ({ id, title }) => (filter.id?.includes(id) ?? true) && title.includes(filter.q ?? ''),
    );
    return {
      items: all.slice(from, to + 1),
      total: filter.q === '物' ? 10_000 : all.length,
      totalIsCapped: filter.q === '物',
    };
  }

  @Handles(things.get)
  async get({ id }: { id: string }) {
    return found(id);
  }

  @Handles(things.create)
  async create({ title, priceFen }: { title: string; priceFen: number }) {
    if (priceFen > 1_000_000)
      throw new Problem('quota_exceeded', { source: '县级', availableFen: 5, neededFen: priceFen });
    return { id: MADE_ID, title, priceFen, madeBy: 'chongyi' };
  }

  @Handles(things.change)
  async change({ id, title, priceFen }: { id: string; title: string; priceFen: number }) {
    const thing = { ...found(id), title, priceFen };
    store.set(id, thing);
    return thing;
  }

  @Handles(things.remove)
  async remove({ id }: { id: string }) {
    const thing = found(id);
    store.delete(id);
    return thing;
  }

  @Handles(things.echo)
  async echo(_: object, { idempotencyKey, requestId, traceparent, actor }: Call) {
    return { idempotencyKey, requestId, traceparent, username: actor?.username };
  }

  @Handles(things.wait)
  async wait() {
    const released = new Promise<void>((resolve) => held.push(resolve));
    waiting.arrived();
    await released;
    return null;
  }

  @Handles(things.attach)
  async attach(input: InputOf<typeof things.attach>) {
    found(input.id);
    attached.file = input.file;
    if (attached.refusal) throw attached.refusal;
    return input;
  }

  @Handles(things.content)
  async content({ id }: { id: string }) {
    if (!attached.file) throw new Problem('not_found', { what: id });
    return attached.file;
  }

  @Handles(things.published)
  async published({ id }: { id: string }) {
    return found(id);
  }

  @Handles(things.break)
  async break(): Promise<null> {
    throw new TypeError('secret inside');
  }
}

const USER = {
  id: idOf(1),
  username: 'county-admin',
  name: '管理员',
  role: 'county_admin',
  organisationId: idOf(2),
  organisationName: '崇义县',
  divisionCode: '360725',
  status: 'active',
  demo: true,
} as const;
const session = (refreshToken: string) => ({
  accessToken: 'access',
  expiresIn: 300,
  user: USER,
  mustChangePassword: false,
  refreshToken,
  refreshExpiresIn: 3600,
});

@Controller()
export class SessionsController {
  @Handles(servicePing('identity'))
  async ping() {
    return { service: 'identity' };
  }

  @Handles(IDENTITY.access.ended)
  async ended() {
    return { ended: [] };
  }

  /** The name of whose session it takes the place is answered as the user's. */
  @Handles(IDENTITY.sessions.open)
  async open({ password, refreshToken }: InputOf<typeof IDENTITY.sessions.open>) {
    if (password !== 'right') throw new Problem('invalid_credentials');
    return session(refreshToken ? `after-${refreshToken}` : 'first');
  }

  @Handles(IDENTITY.sessions.changePassword)
  async changePassword({ currentPassword }: InputOf<typeof IDENTITY.sessions.changePassword>) {
    if (!currentPassword.startsWith('right')) throw fieldProblem('currentPassword', 'wrong_password');
    return { accessToken: 'changed', expiresIn: 300, user: USER, mustChangePassword: false };
  }

  @Handles(IDENTITY.sessions.refresh)
  async refresh({ refreshToken }: { refreshToken?: string | undefined }) {
    if (refreshToken !== 'first') throw new Problem('session_expired');
    return session('second');
  }

  @Handles(IDENTITY.sessions.close)
  async close() {
    return null;
  }
}
