import type { Actor } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { marketplace } from '../marketplace.service-definition.ts';

const VILLAGE = '360725102200';
const station = {
  role: 'seller_clerk',
  division: '360725102',
  organisationId: v7(),
} satisfies Partial<Actor>;
const admin = { role: 'county_admin', division: '360725', organisationId: v7() } satisfies Partial<Actor>;
const farmer = { kind: 'farmer_household', name: '陈福生', divisionCode: VILLAGE } as const;

let mall: TestService;
beforeAll(async () => {
  mall = await startTestService(marketplace);
});
afterAll(() => mall?.stop());

describe('a farmer', () => {
  it('is represented by a service station, and never by a supplier or a co-operative', async () => {
    const shop = {
      kind: 'input_supplier',
      name: '惠农农资',
      divisionCode: '360725102',
      creditCode: '91350100M000100Y43',
    } as const;
    const { id: supplier } = await mall.call(MARKETPLACE.sellers.register, shop, { as: admin });
    const clerk = { ...station, organisationId: supplier };
    await expect(mall.call(MARKETPLACE.sellers.register, farmer, { as: clerk })).rejects.toMatchObject({
      code: 'farmers_by_stations',
    });
    const { id, representedBy } = await mall.call(MARKETPLACE.sellers.register, farmer, { as: station });
    expect(representedBy).toBe(station.organisationId);
    const household = { number: '360725-000001', surname: '陈' };
    await expect(
      mall.call(MARKETPLACE.sellers.proposeHousehold, { id, household }, { as: clerk }),
    ).rejects.toMatchObject({
      code: 'farmers_by_stations',
    });
    const stranger = { ...station, organisationId: v7() };
    await expect(
      mall.call(MARKETPLACE.sellers.proposeHousehold, { id, household }, { as: stranger }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    const past = mall.database.system('36', (tx) =>
      tx.query('UPDATE seller SET represented_by = $2 WHERE id = $1', [id, supplier]),
    );
    await expect(past).rejects.toThrow('a seller represents no farmer');
  });
});

describe('a seller', () => {
  const cooperative = {
    kind: 'cooperative',
    name: '果业合作社',
    divisionCode: '360725102',
    creditCode: '93360725MA3500002E',
  } as const;
  const register = (input: object, as: Partial<Actor>) =>
    mall.call(MARKETPLACE.sellers.register, input as typeof cooperative, { as });
  const { creditCode: _, ...withoutCode } = cooperative;

  it.each([
    ['a farmer, by the county', farmer, admin, { code: 'forbidden' }],
    ['a co-operative, by a station', cooperative, station, { code: 'forbidden' }],
    [
      'a division that is not there',
      { ...cooperative, divisionCode: '369999' },
      admin,
      { fields: [{ reason: 'unknown_division' }] },
    ],
    [
      'a division of another county',
      { ...cooperative, divisionCode: '360724' },
      admin,
      { code: 'out_of_scope' },
    ],
    [
      'a co-operative without its code',
      withoutCode,
      admin,
      { fields: [{ field: 'creditCode', reason: 'required' }] },
    ],
    [
      'a farmer with a code',
      { ...farmer, creditCode: '91350100M000100Y43' },
      station,
      { fields: [{ field: 'creditCode', reason: 'not_expected' }] },
    ],
  ])('is not registered: %s', async (_what, input, as, refusal) => {
    await expect(register(input, as)).rejects.toMatchObject(refusal);
  });

  it('is announced and audited when it is registered', async () => {
    const { id, divisionCode } = await register(farmer, station);
    const told = (await mall.events()).filter(({ subject }) => subject === id);
    expect(told).toEqual([
      expect.objectContaining({
        type: 'marketplace.seller-registered',
        aggregateversion: 1,
        data: expect.objectContaining({ id }),
      }),
    ]);
    const trail = await mall.database.system('36', (tx) =>
      tx.query('SELECT action, division FROM audit WHERE record_id = $1', [id]),
    );
    expect(trail).toEqual([{ action: 'register', division: divisionCode }]);
  });
});
