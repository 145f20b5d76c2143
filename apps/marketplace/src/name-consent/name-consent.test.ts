import type { Actor } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { marketplace } from '../marketplace.service-definition.ts';
import { surnameOnly, withoutFullName } from '../sellers/public-name.ts';

const VILLAGE = '360725102200';
const station = {
  role: 'seller_clerk',
  division: '360725102',
  organisationId: v7(),
  organisationName: '过埠镇电商服务站',
} satisfies Partial<Actor>;
const otherStation = { ...station, organisationId: v7() } satisfies Partial<Actor>;
const office = { role: 'county_reviewer', division: '360725', organisationId: v7() } satisfies Partial<Actor>;
const strangers: readonly (Partial<Actor> | undefined)[] = [
  undefined,
  otherStation,
  { role: 'helping_buyer', division: '360725', organisationId: v7() },
  { ...office, division: '360726' },
  { role: 'province_supervisor', division: '36', organisationId: v7() },
];

describe('a farmer’s name', () => {
  let mall: TestService;
  let sellerId: string;
  let listingId: string;
  beforeAll(async () => {
    mall = await startTestService(marketplace);
    sellerId = (
      await mall.call(
        MARKETPLACE.sellers.register,
        { kind: 'farmer_household', name: '欧阳春妹农户', divisionCode: VILLAGE },
        { as: station },
      )
    ).id;
    const text = { sellerId, title: '欧阳春妹家的脐橙', description: '欧阳春妹亲手采摘' };
    const place = {
      category: 'fruit_vegetables',
      column: 'targeted_alleviation',
      unit: 'kg',
      originCode: VILLAGE,
    } as const;
    const listing = { ...text, ...place, priceFen: 560, stock: 10 };
    listingId = (await mall.call(MARKETPLACE.listings.publish, listing, { as: station })).id;
  });
  afterAll(() => mall?.stop());

  /** All that somebody reads of the farmer and the shop, and what searches find. */
  const seenBy = async (as: Partial<Actor> | undefined) => ({
    seller: (await mall.call(MARKETPLACE.sellers.get, { id: sellerId }, { as })).name,
    list: (await mall.call(MARKETPLACE.sellers.list, { sort: ['name', 'ASC'] }, { as })).items.map(
      ({ name }) => name,
    ),
    sellersFound: (await mall.call(MARKETPLACE.sellers.list, { filter: { q: '春妹' } }, { as })).total,
    listing: await mall.call(MARKETPLACE.listings.get, { id: listingId }, { as }),
    listingsFound: (await mall.call(MARKETPLACE.listings.list, { filter: { q: '春妹' } }, { as })).total,
    pinyinFound: (await mall.call(MARKETPLACE.listings.list, { filter: { q: 'chunmei' } }, { as })).total,
  });
  const HIDDEN = {
    seller: '过埠镇 欧阳某',
    list: ['过埠镇 欧阳某'],
    sellersFound: 0,
    listingsFound: 0,
    pinyinFound: 0,
  };

  it('is on no public page, in no search and no listing’s text without consent on record', async () => {
    for (const as of strangers) {
      const seen = await seenBy(as);
      expect(seen).toMatchObject(HIDDEN);
      expect(JSON.stringify(seen)).not.toContain('春妹');
      expect(seen.listing).toMatchObject({
        sellerName: '过埠镇 欧阳某',
        title: '欧阳某家的脐橙',
        description: '欧阳某亲手采摘',
      });
    }
    expect((await mall.call(MARKETPLACE.listings.list, { filter: { q: '脐橙' } })).total).toBe(1);
  });

  it('is read by the station that represents the farmer, and by the office', async () => {
    for (const as of [station, office])
      expect(await seenBy(as)).toMatchObject({
        seller: '欧阳春妹农户',
        listing: { title: '欧阳春妹家的脐橙' },
      });
  });

  it('is shown from a dated consent on, recorded by that station with its evidence, until it is taken back', async () => {
    const consent = { id: sellerId, givenOn: '2019-05-01', evidence: '同意书 GB-12 号' };
    await expect(
      mall.call(MARKETPLACE.sellers.giveNameConsent, consent, { as: otherStation }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      mall.call(MARKETPLACE.sellers.giveNameConsent, { ...consent, givenOn: '2999-01-01' }, { as: station }),
    ).rejects.toMatchObject({
      fields: [{ field: 'givenOn', reason: 'in_future' }],
    });
    const withdrawal = { id: sellerId, withdrawnOn: '2019-06-01', reason: '本人要求' };
    await expect(
      mall.call(MARKETPLACE.sellers.withdrawNameConsent, withdrawal, { as: station }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });

    const given = await mall.call(MARKETPLACE.sellers.giveNameConsent, consent, { as: station });
    expect(given).toEqual({
      sellerId,
      publicName: '欧阳春妹农户',
      givenOn: '2019-05-01',
      withdrawnOn: null,
      evidence: consent.evidence,
      by: expect.any(String),
    });
    for (const as of strangers) {
      expect(await seenBy(as)).toMatchObject({
        seller: '欧阳春妹农户',
        sellersFound: 1,
        listingsFound: 1,
        listing: { title: '欧阳春妹家的脐橙' },
      });
    }
    await expect(
      mall.call(MARKETPLACE.sellers.nameConsent, { id: sellerId }, { as: otherStation }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });

    const early = mall.call(
      MARKETPLACE.sellers.withdrawNameConsent,
      { ...withdrawal, withdrawnOn: '2999-01-01' },
      { as: station },
    );
    await expect(early).rejects.toMatchObject({ fields: [{ field: 'withdrawnOn', reason: 'in_future' }] });
    await mall.call(MARKETPLACE.sellers.withdrawNameConsent, withdrawal, { as: station });
    for (const as of strangers) expect(await seenBy(as)).toMatchObject(HIDDEN);
    expect(await mall.call(MARKETPLACE.sellers.nameConsent, { id: sellerId }, { as: office })).toMatchObject({
      givenOn: null,
      withdrawnOn: '2019-06-01',
    });
    const trail = await mall.database.system('36', (tx) =>
      tx.query<{ action: string }>(
        `SELECT action FROM audit WHERE record_id = $1 AND action LIKE '%consent' ORDER BY id`,
        [sellerId],
      ),
    );
    expect(trail.map(({ action }) => action)).toEqual(['give_name_consent', 'withdraw_name_consent']);
  });

  it('of a co-operative is public without consent: there is none to record', async () => {
    const shop = {
      kind: 'cooperative',
      name: '果业合作社',
      divisionCode: '360725102',
      creditCode: '93360725MA3500003H',
    } as const;
    const admin = { role: 'county_admin', division: '360725', organisationId: v7() } satisfies Partial<Actor>;
    const { id } = await mall.call(MARKETPLACE.sellers.register, shop, { as: admin });
    const consent = { id, givenOn: '2019-05-01', evidence: '同意书' };
    const given = mall.call(MARKETPLACE.sellers.giveNameConsent, consent, {
      as: { ...station, organisationId: id },
    });
    await expect(given).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['李大山', '李某'],
    ['李大山农户', '李某'],
    ['司马光明', '司马某'],
    ['司马', '司某'],
    ['李家', '李某'],
  ])('%s becomes %s', (name, shown) => {
    expect(surnameOnly(name)).toBe(shown);
  });

  it.each([
    ['李小明', '李 小 明家的脐橙'],
    ['李小明', '李·小明的蜂蜜'],
    ['李小明', '李\u200b小\u3000明'],
    ['李 小明', '李小明自产'],
    ['李小明（户主）', '户主李小明'],
    ['李小明(户主) ', '李小明'],
    ['李小明农户', '李小明农家'],
  ])('of %s is found in a text however it is set: %s', (name, text) => {
    expect(withoutFullName(text, name)).toContain('李某');
    expect(withoutFullName(text, name)).not.toContain('明');
  });

  it('of one character is no name that could be told from other words', () => {
    expect(withoutFullName('李子和桃子', '李')).toBe('李子和桃子');
  });
});
