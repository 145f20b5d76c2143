import type { Actor, RequestOf } from '@yinhu/contracts/kernel';
import { type Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import { startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { marketplace } from '../src/marketplace.service-definition.ts';

export const VILLAGE = '360725102200';
const ORGANISATION = { organisationName: '过埠镇电商服务站', division: '360725102' };
export const station = {
  role: 'seller_clerk',
  organisationId: v7(),
  ...ORGANISATION,
} satisfies Partial<Actor>;
export const otherStation = { ...station, organisationId: v7() } satisfies Partial<Actor>;
export const buyer = {
  role: 'helping_buyer',
  division: '360725',
  organisationId: v7(),
  organisationName: '县税务局',
} satisfies Partial<Actor>;
export const otherBuyer = { ...buyer, organisationId: v7() } satisfies Partial<Actor>;
export const reviewer = { role: 'county_reviewer', division: '360725' } satisfies Partial<Actor>;
export const neighbour = { role: 'county_reviewer', division: '360724' } satisfies Partial<Actor>;

type Publication = RequestOf<typeof MARKETPLACE.listings.publish>;

/** The marketplace with one farmer's shop. */
export class MallUnderTest {
  private constructor(
    readonly service: TestService,
    readonly sellerId: string,
  ) {}

  static async start(): Promise<MallUnderTest> {
    const service = await startTestService(marketplace);
    const farmer = { kind: 'farmer_household', name: '陈福生', divisionCode: VILLAGE } as const;
    const { id } = await service.call(MARKETPLACE.sellers.register, farmer, { as: station });
    return new MallUnderTest(service, id);
  }

  get call(): TestService['call'] {
    return this.service.call;
  }

  publish(rest: Partial<Publication> = {}): Promise<Listing> {
    const place = { column: 'targeted_alleviation', originCode: VILLAGE } as const;
    const goods = {
      title: '高山脐橙',
      category: 'fruit_vegetables',
      unit: 'kg',
      priceFen: 560,
      stock: 10,
    } as const;
    return this.call(
      MARKETPLACE.listings.publish,
      { sellerId: this.sellerId, ...place, ...goods, ...rest },
      { as: station },
    );
  }

  place({ id: listingId }: Listing, quantity = 1, options = {}) {
    return this.call(
      MARKETPLACE.orders.place,
      { lines: [{ listingId, quantity }] },
      { as: buyer, ...options },
    );
  }

  async stockOf({ id }: Listing): Promise<number> {
    return (await this.call(MARKETPLACE.listings.get, { id })).stock;
  }

  rows<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.service.database.system('36', (tx) => tx.query<R>(sql, params));
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
