import { OPERATIONS } from '@yinhu/contracts';
import { bareSchema, definitionOf, type Operation, shapeOf } from '@yinhu/contracts/kernel';
import { Role } from '@yinhu/contracts/system';
import { fetchUtils, type RaRecord } from 'ra-core';
import simpleRestProvider from 'ra-data-simple-rest';
import { type Given, usernameOf } from '../../world/world.ts';

const LISTS = OPERATIONS.filter(({ resource }) => resource);
/** Most rows one call answers, and most that are counted. */
const MAX_PAGE = 1000;
const MAX_COUNT = 10_000;

type Provider = ReturnType<typeof simpleRestProvider>;

export function simpleRestSuite(given: Given): void {
  beforeAll(() => given().year.loaded(), 240_000);

  const providerFor = async (operation: Operation): Promise<Provider> => {
    const { url, people } = given().system;
    const token = await people.token(readerOf(operation, given));
    return simpleRestProvider(`${url}/api/v1`, (address, options) =>
      fetchUtils.fetchJson(address, { ...options, user: { authenticated: true, token: `Bearer ${token}` } }),
    );
  };

  describe.each(LISTS.map((operation) => [operation.resource as string, operation] as const))(
    '%s',
    (resource, operation) => {
      const { fields, sorts } = partsOf(operation);
      let provider: Provider;
      beforeAll(async () => {
        provider = await providerFor(operation);
      });
      const getPage = (
        page: number,
        perPage: number,
        filter: object = {},
        field = sorts[0] ?? 'id',
        order: 'ASC' | 'DESC' = 'ASC',
      ) =>
        provider.getList<RaRecord>(resource, {
          pagination: { page, perPage },
          sort: { field, order },
          filter,
        });

      it('has as many records as its total says', async () => {
        const { total = Number.NaN } = await getPage(1, 1);
        const ids = new Set<unknown>();
        for (let page = 1; (page - 1) * MAX_PAGE < total; page++)
          for (const { id } of (await getPage(page, MAX_PAGE)).data) ids.add(id);
        expect(ids.size).toBe(total);
        expect(total).toBeLessThanOrEqual(MAX_COUNT);
      });

      it.each(sorts)('pages through itself by %s, either way, without a record twice', async (field) => {
        for (const order of ['ASC', 'DESC'] as const) {
          const whole = (await getPage(1, 20, {}, field, order)).data.map(({ id }) => id);
          const halves = [
            ...(await getPage(1, 10, {}, field, order)).data,
            ...(await getPage(2, 10, {}, field, order)).data,
          ];
          expect(halves.map(({ id }) => id)).toEqual(whole);
          expect(new Set(whole).size).toBe(whole.length);
        }
      });

      it('finds a record by each of its fields that may be filtered by, and no record that differs', async () => {
        const [record] = (await getPage(1, 1)).data;
        const { total = 0 } = await getPage(1, 1);
        for (const name of record
          ? fields.filter((field) => isPlain(record[field]) && !isDivision(field))
          : []) {
          const found = await getPage(1, 50, { [name]: record?.[name] });
          expect([name, found.data.length > 0 && (found.total ?? 0) <= total]).toEqual([name, true]);
          expect([name, ...new Set(found.data.map((row) => row[name]))]).toEqual([name, record?.[name]]);
        }
      });

      it('gets many records by their ids, and one where it has an address of its own', async () => {
        const { data } = await getPage(1, 30);
        const ids = data.map(({ id }) => id);
        const many = await provider.getMany<RaRecord>(resource, { ids });
        expect(many.data.map(({ id }) => id).sort()).toEqual([...ids].sort());
        if (!ids[0] || !hasAddress(resource)) return;
        const one = await provider.getOne<RaRecord>(resource, { id: ids[0] });
        expect(one.data.id).toBe(ids[0]);
      });
    },
  );
}

/** The county's administrator of Chongyi where it may, since it sees the most; else whoever may. */
function readerOf({ access }: Operation, given: Given): string {
  const roles = Array.isArray(access) ? access : Role.options;
  return roles.includes('county_admin') ? 'county-admin' : usernameOf(given(), roles[0] ?? 'public');
}

/** Filters that are fields of the record too, and what one may sort by, from the operation's declaration. */
function partsOf(operation: Operation): { fields: string[]; sorts: string[] } {
  const { filter, sort } = shapeOf(operation.input) ?? {};
  const item = itemSchemaOf(operation);
  const known = Object.keys((item && shapeOf(item)) ?? {});
  const names = Object.keys((filter && shapeOf(filter)) ?? {});
  const options = sort && definitionOf(bareSchema(sort)).items?.[0];
  const sorts = Object.values(
    (options && (definitionOf(options) as { entries?: Record<string, string> }).entries) ?? {},
  );
  return { fields: names.filter((name) => name !== 'id' && known.includes(name)), sorts };
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
/** A division's filter means all below it too. */
const isDivision = (field: string): boolean => /division|Code$/i.test(field);
const hasAddress = (resource: string): boolean =>
  OPERATIONS.some(({ http }) => http?.method === 'GET' && http.path === `/${resource}/{id}`);

function itemSchemaOf({ output }: Operation) {
  const { items } = shapeOf(output) ?? {};
  return items && definitionOf(bareSchema(items)).element;
}
