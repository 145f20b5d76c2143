import { OPERATIONS } from '@yinhu/contracts';
import type { Operation } from '@yinhu/contracts/kernel';
import type { Given } from '../../world/world.ts';
import type { Creation } from './creation.ts';
import { CREATIONS } from './creations.ts';

/** Uploads are no JSON; files/uploads.suite.ts repeats one. */
const CREATES = OPERATIONS.filter(({ kind, upload }) => kind === 'create' && !upload);
const AT_ONCE = 6;

export function idempotencySuite(given: Given): void {
  describe.each(CREATES.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
    const { staff, input, list, filter, adds, count: countParts } = CREATIONS[name] as Creation;
    const create = (body: object, key: string) =>
      given().home.as(staff).answerTo(operation, body, { 'idempotency-key': key });
    const listed = async () =>
      (
        (await given()
          .home.as(readerOf(list, staff))
          .list(list, { range: [0, 0], filter: filter?.(given()) ?? {} })) as { total: number }
      ).total;
    const count = (body: object) => countParts?.(given(), body) ?? listed();

    it('under the same key answers the same request as before, and refuses another', async () => {
      const [body, other] = [await input(given()), await input(given())];
      const before = await count(body);
      const first = await create(body, `${name}-twice`);
      const again = await create(body, `${name}-twice`);
      expect(first.status).toBe(201);
      expect([again.status, again.json]).toEqual([201, first.json]);
      const mismatch = await create(other, `${name}-twice`);
      expect([mismatch.status, mismatch.problem.code]).toEqual([422, 'idempotency_mismatch']);
      if (adds !== false) expect(await count(body)).toBe(before + 1);
    });

    it('sent several times at once happens once', async () => {
      const body = await input(given());
      const before = await count(body);
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, () => create(body, `${name}-at-once`)),
      );
      const busy = answers.filter(({ status }) => status !== 201);
      expect(busy.map(({ status, problem }) => [status, problem.code])).toEqual(
        busy.map(() => [409, 'idempotency_in_progress']),
      );
      const later = await create(body, `${name}-at-once`);
      const made = answers.filter(({ status }) => status === 201);
      expect(made.length).toBeGreaterThan(0);
      for (const { json } of made) expect(json).toEqual(later.json);
      if (adds !== false) expect(await count(body)).toBe(before + 1);
    });
  });

  it('is offered by every operation that creates', () => {
    expect(CREATES.map(({ name }) => name).sort()).toEqual(Object.keys(CREATIONS).sort());
  });
}

/** Lists of the mall's public shelves are anyone's; others are counted by who may see them. */
const readerOf = ({ access }: Operation, staff: Creation['staff']) =>
  Array.isArray(access) && access.includes('county_admin') ? 'admin' : staff;
