import { API, OPERATIONS } from './operations.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the operations', () => {
  const found = Object.entries(API).flatMap(([context, collections]) =>
    Object.entries(collections).flatMap(([collection, operations]) =>
      Object.entries(operations as Record<string, { name: string }>).map(([key, { name }]) => ({
        context,
        collection,
        key,
        name,
      })),
    ),
  );

  it('are found by their names: context, collection, operation', () => {
    for (const { context, collection, key, name } of found)
      expect(name).toBe([context, collection, key].map(kebab).join('.'));
  });

  it('have a name and a route of their own each', () => {
    const routes = OPERATIONS.flatMap(({ http }) => (http ? [`${http.method} ${http.path}`] : []));
    expect(new Set(found.map(({ name }) => name)).size).toBe(OPERATIONS.length);
    expect(new Set(routes).size).toBe(routes.length);
  });
});
