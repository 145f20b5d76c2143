import { Module } from '@nestjs/common';
import { type Actor, API, identityNumberCheck, type Order, orderAggregate, type RequestOf } from '@yinhu/contracts';
import { eventually, startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { household } from '../household.service-definition.ts';

@Module({})
class NoModule {}

const VILLAGE = '360725102200';
const officer = { role: 'household_officer', division: VILLAGE, name: '驻村干部' } satisfies Partial<Actor>;
const supervisor = { role: 'province_supervisor', division: '36' } satisfies Partial<Actor>;
const reviewer = { role: 'county_reviewer', division: '360725' } satisfies Partial<Actor>;

let service: TestService;
let market: TestService;

beforeAll(async () => {
  service = await startTestService(household);
  market = await startTestService({
    name: 'marketplace',
    module: NoModule,
    entities: [],
    migrations: [],
    broker: service.broker,
    tokens: service.tokens,
  });
});
afterAll(async () => {
  await market?.stop();
  await service?.stop();
});

let people = 0;
const identityNumber = () => {
  const body = `36072519700101${String(++people).padStart(3, '0')}`;
  return body + identityNumberCheck(body);
};
type Dossier = RequestOf<typeof API.households.register>;
const dossier = (rest: Partial<Dossier> = {}): Dossier => ({
  divisionCode: VILLAGE,
  attribute: 'general',
  povertyStatus: 'in_poverty',
  mainCause: 'skills',
  members: [
    {
      name: '王福生',
      identityNumber: identityNumber(),
      relation: 'head',
      health: 'chronic_illness',
      labourAbility: 'ordinary',
      schooling: 'not_in_school',
      phone: '13812345678',
    },
  ],
  ...rest,
});
const register = (rest: Partial<Dossier> = {}, options = {}) =>
  service.call(API.households.register, dossier(rest), { as: officer, ...options });

const order = (household: { id: string; number: string }, rest: Partial<Order> = {}): Order => ({
  id: v7(),
  number: 'M360725-2019-000001',
  checkoutId: v7(),
  sellerId: v7(),
  sellerName: '惠农农资',
  sellerKind: 'input_supplier',
  sellerHouseholdId: null,
  divisionCode: '360725100',
  buyerOrganisationId: v7(),
  buyerName: '县税务局',
  buyerDivisionCode: '360725',
  assistance: true,
  status: 'accepted',
  totalFen: 9_200,
  lines: [
    {
      id: v7(),
      listingId: v7(),
      title: '水稻种子',
      category: 'seed',
      unit: 'bag',
      quantity: 2,
      priceFen: 4_600,
      amountFen: 9_200,
      beneficiaries: [{ householdId: household.id, householdNumber: household.number, divisionCode: VILLAGE, quantity: 2 }],
    },
  ],
  placedAt: '2019-05-05T02:00:00.000Z',
  acceptedAt: '2019-05-12T02:00:00.000Z',
  settledAt: null,
  cancelledAt: null,
  version: 5,
  ...rest,
});
const announce = (state: Order) =>
  market.database.system('36', async (tx) =>
    tx.emit(orderAggregate, state.settledAt ? 'order-settled' : 'order-accepted', {
      id: state.id,
      version: state.version,
      division: '360725',
      state,
    }),
  );
const dossierOf = (id: string) => service.call(API.households.get, { id }, { as: reviewer });

const allApplied = (events: number) =>
  eventually(async () => {
    const [inbox] = await service.database.system('36', (tx) => tx.query<{ n: number }>('SELECT count(*)::int AS n FROM inbox'));
    return inbox?.n === events;
  });

describe('a household’s dossier', () => {
  it('keeps identity number and phone sealed, and shows them masked', async () => {
    const { id, number, members } = await register();
    expect(number).toMatch(/^360725-\d{6}$/);
    expect(members[0]).toMatchObject({
      name: '王福生',
      identityNumber: expect.stringMatching(/^360725\*{8}\d{3}[\dX]$/),
      phone: '138****5678',
    });
    const stored = await service.database.system('36', (tx) => tx.query<object>('SELECT * FROM member WHERE household_id = $1', [id]));
    expect(JSON.stringify(stored)).not.toMatch(/19700101\d{3}[\dX]|13812345678/);
  });

  it('shows the province no name and no health', async () => {
    const { id } = await register();
    const seen = await service.call(API.households.get, { id }, { as: supervisor });
    expect(seen).toMatchObject({ headName: '王**', members: [{ name: '王**', health: null, birthDate: null }] });
    const found = await service.call(API.households.list, { filter: { q: '王福生' } }, { as: supervisor });
    expect(found.total).toBe(0);
  });

  it('is revealed to those who may see it and say why, and the reason is kept', async () => {
    const { id } = await register();
    const { members } = await service.call(API.households.reveal, { id, reason: '核对医保信息' }, { as: reviewer });
    expect(members[0]?.phone).toBe('13812345678');
    const trail = await service.database.system('36', (tx) =>
      tx.query<{ reason: string }>(`SELECT reason FROM audit WHERE action = 'reveal' AND record_id = $1`, [id]),
    );
    expect(trail).toEqual([{ reason: '核对医保信息' }]);
    await expect(service.call(API.households.reveal, { id, reason: '看看' }, { as: supervisor })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is not there for a neighbouring village or county', async () => {
    const { id } = await register();
    for (const division of ['360725102201', '360725103', '360724']) {
      await expect(service.call(API.households.get, { id }, { as: { role: 'county_reviewer', division } })).rejects.toMatchObject({
        code: 'not_found',
      });
      expect((await service.call(API.households.list, { filter: { id: [id] } }, { as: { role: 'county_reviewer', division } })).total).toBe(
        0,
      );
    }
  });

  it('holds nobody twice, has one head, and only right identity numbers', async () => {
    const members = dossier().members;
    await register({ members });
    await expect(register({ members })).rejects.toMatchObject({ code: 'already_exists' });
    const [head] = members;
    if (!head) throw new Error('a household has members');
    await expect(register({ members: [head, head] })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'members', reason: 'one_head' }],
    });
    const wrong = { ...head, identityNumber: '11010519491231002Y' };
    await expect(register({ members: [wrong] })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: expect.arrayContaining([expect.objectContaining({ field: 'members[0].identityNumber' })]),
    });
    await expect(register({ divisionCode: '360725103200' })).rejects.toMatchObject({
      code: expect.stringMatching(/out_of_scope|validation_failed/),
    });
  });
});

describe('the income ledger', () => {
  it('is never edited, only reversed, and once', async () => {
    const { id } = await register();
    const entry = await service.call(
      API.income.record,
      { householdId: id, kind: 'wage', amountFen: 300_000, source: 'visit', on: '2019-09-30' },
      { as: officer },
    );
    await service.call(API.income.reverse, { id: entry.id, reason: '金额有误' }, { as: officer });
    await expect(service.call(API.income.reverse, { id: entry.id, reason: '再来' }, { as: officer })).rejects.toMatchObject({
      code: 'already_exists',
    });
    expect((await dossierOf(id)).netIncomeFen).toBe(0);
    const edit = service.database.system('36', (tx) => tx.query('UPDATE income_entry SET amount_fen = 1 WHERE id = $1', [entry.id]));
    await expect(edit).rejects.toThrow('never edited');
  });
});

describe('the mall', () => {
  it('brings accepted assistance goods as one measure per household, however often it is told', async () => {
    const home = await register();
    const accepted = order(home);
    await announce(accepted);
    await announce({ ...accepted, status: 'settled', settledAt: '2019-05-26T02:00:00.000Z', version: 6 });
    await announce(order(home, { acceptedAt: null, status: 'received' }));
    await allApplied(3);
    const { measures } = await dossierOf(home.id);
    expect(measures).toEqual([
      expect.objectContaining({ title: '水稻种子', valueFen: 9_200, source: 'market_order', startedOn: '2019-05-12', status: 'done' }),
    ]);
  });

  it('books a linked household’s settled sale as income, once', async () => {
    const home = await register();
    const sale = order(home, {
      assistance: false,
      sellerHouseholdId: home.id,
      settledAt: '2019-10-30T02:00:00.000Z',
      status: 'settled',
      totalFen: 1_000_000,
    });
    await announce(sale);
    await announce({ ...sale, version: 6 });
    await allApplied(5);
    expect(await dossierOf(home.id)).toMatchObject({
      netIncomeFen: 1_000_000,
      incomeYear: 2019,
      income: [{ source: 'market_settlement', on: '2019-10-30' }],
    });
  });
});
