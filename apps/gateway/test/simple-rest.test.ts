import { fetchUtils } from 'ra-core';
import simpleRestProvider from 'ra-data-simple-rest';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

const idOf = (i: number) => `0197a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
let gateway: GatewayUnderTest;
let provider: ReturnType<typeof simpleRestProvider>;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
  provider = simpleRestProvider(`${gateway.url}/api/v1`, (url, options) =>
    fetchUtils.fetchJson(url, {
      ...options,
      user: { authenticated: true, token: as('county_admin').authorization ?? '' },
    }),
  );
});
afterAll(() => gateway.stop());

const page = { pagination: { page: 2, perPage: 10 }, sort: { field: 'title', order: 'ASC' as const } };

describe('the published ra-data-simple-rest provider', () => {
  it('gets a page of a list with its total', async () => {
    const { data, total } = await provider.getList('things', { ...page, filter: { q: '物1' } });
    expect([data.length, total]).toEqual([0, 10]);
    const first = await provider.getList('things', {
      ...page,
      pagination: { page: 1, perPage: 5 },
      filter: {},
    });
    expect([first.data.length, first.data[0]?.id, first.total]).toEqual([5, idOf(0), 40]);
  });

  it('gets one, and many by their ids, more than a page of them', async () => {
    expect((await provider.getOne('things', { id: idOf(3) })).data.priceFen).toBe(300);
    const ids = Array.from({ length: 40 }, (_, i) => idOf(i));
    expect((await provider.getMany('things', { ids })).data).toHaveLength(40);
    const thousand = Array.from({ length: 1000 }, (_, i) => idOf(i));
    expect((await provider.getMany('things', { ids: thousand })).data).toHaveLength(40);
  });

  it('gets what refers to another record', async () => {
    const { total } = await provider.getManyReference('things', {
      ...page,
      target: 'ownerId',
      id: idOf(1),
      filter: {},
    });
    expect(total).toBe(40);
  });

  it('creates, updates with the whole record, and deletes', async () => {
    expect((await provider.create('things', { data: { title: '新', priceFen: 5 } })).data.id).toBeDefined();
    const { data } = await provider.getOne('things', { id: idOf(5) });
    expect(
      (await provider.update('things', { id: idOf(5), data: { ...data, title: '改' }, previousData: data }))
        .data.title,
    ).toBe('改');
    expect((await provider.delete('things', { id: idOf(6) })).data.id).toBe(idOf(6));
    await expect(provider.getOne('things', { id: idOf(6) })).rejects.toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('is told when a total is capped', async () => {
    const { headers } = await fetch(
      `${gateway.url}/api/v1/things?filter=${encodeURIComponent('{"q":"物"}')}`,
      {
        headers: as('county_admin'),
      },
    );
    expect([headers.get('content-range'), headers.get('x-total-capped')]).toEqual([
      'things 0-24/10000',
      'true',
    ]);
  });
});
