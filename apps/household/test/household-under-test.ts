import { Module } from '@nestjs/common';
import { HOUSEHOLD, type HouseholdDetail } from '@yinhu/contracts/household';
import { type Actor, identityNumberCheck, type RequestOf } from '@yinhu/contracts/kernel';
import { type Order, orderAggregate } from '@yinhu/contracts/marketplace';
import { eventually, startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { household } from '../src/household.service-definition.ts';

@Module({})
class NoModule {}

export const VILLAGE = '360725102200';
export const OTHER_VILLAGE = '360725103200';
export const officer = {
  role: 'household_officer',
  division: VILLAGE,
  name: '驻村干部',
} satisfies Partial<Actor>;
export const otherOfficer = { ...officer, division: OTHER_VILLAGE } satisfies Partial<Actor>;
export const supervisor = { role: 'province_supervisor', division: '36' } satisfies Partial<Actor>;
export const reviewer = { role: 'county_reviewer', division: '360725' } satisfies Partial<Actor>;
export const township = { role: 'township_reviewer', division: '360725102' } satisfies Partial<Actor>;
export const station = {
  role: 'seller_clerk',
  division: '360725102',
  organisationId: v7(),
  organisationName: '过埠镇电商服务站',
} satisfies Partial<Actor>;
/** A buyer with a day's questions of his own. */
export const someBuyer = () =>
  ({ role: 'helping_buyer', division: '360725', userId: v7() }) satisfies Partial<Actor>;

export type Dossier = RequestOf<typeof HOUSEHOLD.households.register>;
export type Opened = HouseholdDetail;

let people = 0;
export const identityNumber = (): string => {
  const body = `36072519700101${String(++people).padStart(3, '0')}`;
  return body + identityNumberCheck(body);
};
export const member = (rest: Partial<Dossier['members'][number]> = {}): Dossier['members'][number] => ({
  name: '王福生',
  identityNumber: identityNumber(),
  relation: 'head',
  health: 'chronic_illness',
  labourAbility: 'ordinary',
  schooling: 'not_in_school',
  phone: '13812345678',
  ...rest,
});
export const dossier = (rest: Partial<Dossier> = {}): Dossier => ({
  divisionCode: VILLAGE,
  attribute: 'general',
  povertyStatus: 'in_poverty',
  mainCause: 'skills',
  members: [member()],
  ...rest,
});

/** The household service, and the mall's place on its bus, from where tests announce orders. */
export class HouseholdUnderTest {
  private constructor(
    readonly service: TestService,
    private readonly market: TestService,
  ) {}

  static async start(): Promise<HouseholdUnderTest> {
    const service = await startTestService(household);
    const { broker, tokens } = service;
    const market = await startTestService({
      name: 'marketplace',
      module: NoModule,
      entities: [],
      migrations: [],
      broker,
      tokens,
    });
    return new HouseholdUnderTest(service, market);
  }

  get call(): TestService['call'] {
    return this.service.call;
  }

  register(rest: Partial<Dossier> = {}, options = {}): Promise<Opened> {
    return this.call(HOUSEHOLD.households.register, dossier(rest), { as: officer, ...options });
  }

  dossierOf(id: string) {
    return this.call(HOUSEHOLD.households.get, { id }, { as: reviewer });
  }

  rows<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.service.database.system('36', (tx) => tx.query<R>(sql, params));
  }

  announce(state: Order): Promise<void> {
    return this.market.database.system('36', async (tx) =>
      tx.emit(orderAggregate, state.settledAt ? 'order-settled' : 'order-accepted', {
        id: state.id,
        version: state.version,
        division: '360725',
        state,
      }),
    );
  }

  /** Waits until everything that was announced has been applied. */
  async applied(): Promise<void> {
    const announced = (await this.market.events()).length;
    await eventually(
      async () =>
        (await this.rows<{ n: number }>('SELECT count(*)::int AS n FROM inbox'))[0]?.n === announced,
    );
  }

  async stop(): Promise<void> {
    await this.market.stop();
    await this.service.stop();
  }
}

export const order = (rest: Partial<Order> = {}): Order => ({
  id: v7(),
  number: 'M360725-2019-000001',
  checkoutId: v7(),
  sellerId: v7(),
  sellerName: '惠农农资',
  sellerKind: 'input_supplier',
  divisionCode: '360725100',
  buyerOrganisationId: v7(),
  buyerName: '县税务局',
  buyerDivisionCode: '360725',
  assistance: false,
  status: 'accepted',
  totalFen: 9_200,
  lines: [],
  placedAt: '2019-05-05T02:00:00.000Z',
  acceptedAt: '2019-05-12T02:00:00.000Z',
  settledAt: null,
  cancelledAt: null,
  version: 5,
  ...rest,
});

export const line = (rest: Partial<Order['lines'][number]> = {}): Order['lines'][number] => ({
  id: v7(),
  listingId: v7(),
  title: '水稻种子',
  category: 'seed',
  unit: 'bag',
  quantity: 2,
  priceFen: 4_600,
  amountFen: 9_200,
  beneficiaries: [],
  ...rest,
});

/** A farmer's order that was settled. */
export const sale = (sellerId: string, totalFen: number, rest: Partial<Order> = {}): Order =>
  order({
    sellerId,
    sellerKind: 'farmer_household',
    status: 'settled',
    settledAt: new Date().toISOString(),
    totalFen,
    lines: [
      line({
        title: '脐橙',
        category: 'fruit_vegetables',
        unit: 'kg',
        quantity: 1,
        priceFen: totalFen,
        amountFen: totalFen,
      }),
    ],
    ...rest,
  });
