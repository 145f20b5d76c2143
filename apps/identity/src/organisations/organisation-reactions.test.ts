import { type Entity, entityAggregate } from '@yinhu/contracts/filing';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { EventEnvelope } from '@yinhu/contracts/kernel';
import { type Seller, sellerAggregate } from '@yinhu/contracts/marketplace';
import { createDatabase, type Transaction } from '@yinhu/database';
import { Relay } from '@yinhu/messaging';
import { createLogger } from '@yinhu/service';
import { eventually, overtaken, testDatabase } from '@yinhu/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { CHONGYI, type IdentityUnderTest, startIdentity } from '../../test/identity-under-test.ts';
import { OrganisationReactions } from './organisation-reactions.ts';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const hospital = (state: Partial<Entity>): Entity => ({
  id: v7(),
  creditCode: '91350100M000100Y43',
  name: '崇义县人民医院',
  divisionCode: CHONGYI,
  sector: 'health',
  department: null,
  contactName: null,
  status: 'active',
  mergedIntoId: null,
  registeredAt: '2019-01-01T00:00:00.000Z',
  version: 1,
  ...state,
});

const seller = (state: Partial<Seller>): Seller => ({
  id: v7(),
  kind: 'cooperative',
  name: '思顺乡脐橙专业合作社',
  divisionCode: '360725203',
  creditCode: '91350100M000100Y43',
  representedBy: v7(),
  representedByName: '思顺乡脐橙专业合作社',
  status: 'active',
  registeredAt: '2019-01-01T00:00:00.000Z',
  version: 1,
  ...state,
});

const eventOf = (aggregate: { service: string; name: string }, data: Entity | Seller): EventEnvelope => ({
  specversion: '1.0',
  id: v7(),
  source: `/yinhu/${aggregate.service}`,
  type: `${aggregate.service}.${aggregate.name}-changed`,
  subject: data.id,
  time: '2019-03-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  aggregate: aggregate.name,
  aggregateversion: data.version,
  division: data.divisionCode,
  recordedtime: '2019-03-01T00:00:00.000Z',
  partition: 0,
  position: 1,
  data,
});

const apply = (aggregate: typeof entityAggregate | typeof sellerAggregate, data: Entity | Seller) =>
  identity.database.system('36', async (tx: Transaction) => {
    const { reactions } = identity.service.app.get(OrganisationReactions, { strict: false });
    const reaction = reactions.find(({ aggregates }) => aggregates.includes(aggregate));
    await reaction?.apply([eventOf(aggregate, data)], tx);
  });

const known = async (id: string) => {
  const token = await identity.tokenOf({ role: 'county_admin' });
  return (await identity.call(IDENTITY.organisations.list, { filter: { id: [id] } }, { token })).items[0];
};
const announced = async (id: string) =>
  (await identity.events())
    .filter(({ subject }) => subject === id)
    .map(({ type, aggregateversion }) => `${type} ${aggregateversion}`);

describe('an organisation that another service keeps', () => {
  it('appears once that service has announced it', async () => {
    const tables = await testDatabase('filing', []);
    const filing = createDatabase({ url: tables.appUrl, service: 'filing', entities: [] });
    await filing.connect();
    const broker = await identity.broker.connectAs('filing');
    const relay = new Relay({
      service: 'filing',
      database: filing,
      broker,
      logger: createLogger('filing', 'silent'),
    });
    await relay.start();
    const state = hospital({});
    await filing.system(CHONGYI, async (tx) =>
      tx.emit(entityAggregate, 'entity-registered', { id: state.id, version: 1, division: CHONGYI, state }),
    );
    expect(await eventually(() => known(state.id))).toMatchObject({
      kind: 'purchasing_entity',
      name: state.name,
    });
    await relay.stop();
    await broker.close();
    await filing.close();
    await tables.drop();
  });

  it('appears under the same id: a purchasing entity, a co-operative, a supplier of inputs; a farmer does not', async () => {
    const entity = hospital({});
    const cooperative = seller({});
    const supplier = seller({ kind: 'input_supplier' });
    const farmer = seller({ kind: 'farmer_household', creditCode: null });
    await apply(entityAggregate, entity);
    for (const each of [cooperative, supplier, farmer]) await apply(sellerAggregate, each);
    const kinds = await Promise.all(
      [entity, cooperative, supplier, farmer].map(async ({ id }) => (await known(id))?.kind),
    );
    expect(kinds).toEqual(['purchasing_entity', 'cooperative', 'input_supplier', undefined]);
    expect(await announced(entity.id)).toEqual(['identity.organisation-registered 1']);
  });

  it('follows its latest version, whatever the order and number of events', async () => {
    const id = v7();
    const versions = [
      hospital({ id }),
      hospital({ id, version: 2, status: 'suspended' }),
      hospital({ id, version: 3, name: '崇义县中医院' }),
    ];
    const [first, second, third] = versions as [Entity, Entity, Entity];
    for (const state of [second, first, second, third, first, third]) await apply(entityAggregate, state);
    expect(await known(id)).toMatchObject({ name: '崇义县中医院', status: 'active', version: 2 });
    expect(await announced(id)).toEqual([
      'identity.organisation-registered 1',
      'identity.organisation-changed 2',
    ]);
  });

  it('is renamed, transferred and, once its entity was merged, suspended', async () => {
    const id = v7();
    await apply(entityAggregate, hospital({ id }));
    await apply(entityAggregate, hospital({ id, version: 2, name: '崇义县中医院' }));
    await apply(
      entityAggregate,
      hospital({ id, version: 3, name: '崇义县中医院', divisionCode: '360725100' }),
    );
    expect(await known(id)).toMatchObject({
      name: '崇义县中医院',
      divisionCode: '360725100',
      status: 'active',
    });
    await apply(
      entityAggregate,
      hospital({
        id,
        version: 4,
        name: '崇义县中医院',
        divisionCode: '360725100',
        status: 'merged',
        mergedIntoId: v7(),
      }),
    );
    expect(await known(id)).toMatchObject({ divisionCode: '360725100', status: 'suspended', version: 4 });
  });

  it('ends as the highest version that came, for any order and number of events', async () => {
    const order = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(order, async (versions) => {
        const id = v7();
        for (const version of versions)
          await apply(entityAggregate, hospital({ id, version, name: `version ${version}` }));
        expect((await known(id))?.name).toBe(`version ${Math.max(...versions)}`);
        expect(await announced(id)).toHaveLength((await known(id))?.version ?? 0);
      }),
      { numRuns: 25 },
    );
  });

  it('takes its users along when it moves to another division', async () => {
    const state = seller({});
    await apply(sellerAggregate, state);
    const user = v7();
    await identity.database.system('36', (tx) =>
      tx.query(
        `INSERT INTO user_account (id, username, name, role, organisation_id, division_code, registered_at)
         VALUES ($1, 'moves-along', '李丽', 'seller_clerk', $2, $3, now())`,
        [user, state.id, state.divisionCode],
      ),
    );
    await apply(sellerAggregate, { ...state, version: 2, divisionCode: '360725100' });
    const moved = await identity.database.system('36', (tx) =>
      tx.one('SELECT division_code FROM user_account WHERE id = $1', [user]),
    );
    expect(moved).toEqual({ division_code: '360725100' });
  });

  it('has its users get tokens anew when it moves back from where it has just moved', async () => {
    const state = seller({});
    await apply(sellerAggregate, state);
    const user = v7();
    await identity.database.system('36', (tx) =>
      tx.query(
        `INSERT INTO user_account (id, username, name, role, organisation_id, division_code, registered_at)
         VALUES ($1, 'moves-back', '李丽', 'seller_clerk', $2, $3, now())`,
        [user, state.id, state.divisionCode],
      ),
    );
    const move = `UPDATE organisation SET division_code = '360725100', source_version = 2, version = 2 WHERE id = '${state.id}'`;
    await overtaken(identity.testDatabase, [move], () => apply(sellerAggregate, { ...state, version: 3 }));
    const [account] = await identity.database.system('36', (tx) =>
      tx.query(
        'SELECT division_code AS division, tokens_below AS "tokensBelow" FROM user_account WHERE id = $1',
        [user],
      ),
    );
    expect(account).toEqual({ division: state.divisionCode, tokensBelow: 1 });
  });
});
