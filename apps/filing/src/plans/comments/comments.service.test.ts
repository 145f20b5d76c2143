import { type Entity, FILING } from '@yinhu/contracts/filing';
import { testActor, testCall } from '@yinhu/testing';
import { v7 } from 'uuid';
import { type Filing, NEIGHBOUR, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';

let filing: Filing;
let entity: Entity;
let filingId: string;
beforeAll(async () => {
  filing = await startFiling();
  entity = await filing.entityWith(0);
});
beforeEach(async () => {
  ({ id: filingId } = await filing.draft(entity, plan()));
});
afterAll(() => filing.stop());

const clerk = () => ({ ...filing.clerkOf(entity), name: '小陈' });
type Person = ReturnType<typeof staffOf>;
const post = (body: string, as: Person = clerk(), idempotencyKey?: string) =>
  filing.service.call(FILING.comments.post, { filingId, body }, { as, idempotencyKey });
const list = async (as: Person = clerk()) =>
  (await filing.service.call(FILING.comments.list, { filter: { filingId } }, { as })).items;
const told = async (as: Person) =>
  (await filing.service.call(FILING.notifications.list, {}, { as: { ...as, userId: v7() } })).items.filter(
    ({ recordId }) => recordId === filingId,
  );

describe('comments on a plan', () => {
  it('are a thread between the entity and the office, and tell the other side', async () => {
    await post('蓄水池的位置图稍后补上。\n请先看清单。');
    await post('请补充受益户名单', { ...filing.reviewer, name: '刘审' });
    await post('同意', { ...filing.admin, name: '张主任' });
    expect((await list()).map(({ by, role, body }) => [by, role, body])).toEqual([
      ['小陈', 'entity_clerk', '蓄水池的位置图稍后补上。\n请先看清单。'],
      ['刘审', 'county_reviewer', '请补充受益户名单'],
      ['张主任', 'county_admin', '同意'],
    ]);
    expect(await told(filing.reviewer)).toMatchObject([
      { kind: 'filing_commented', params: { title: '蓄水池修缮', by: '小陈' } },
    ]);
    expect((await told(clerk())).map(({ params }) => params.by).sort()).toEqual(['刘审', '张主任'].sort());
  });

  it('are seen in the own scope only, and written by those two sides only', async () => {
    await post('你好');
    expect(await list(staffOf('province_supervisor', '36'))).toHaveLength(1);
    const strangers = [filing.clerkOf(await filing.entityWith(0)), staffOf('county_reviewer', NEIGHBOUR)];
    for (const as of strangers) {
      expect(await list(as)).toEqual([]);
      await expect(post('偷看', as)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(post('插话', staffOf('province_supervisor', '36'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('are sent once however often the same request comes, and never empty', async () => {
    await Promise.allSettled([post('一次', clerk(), 'k'), post('一次', clerk(), 'k')]);
    await post('一次', clerk(), 'k');
    expect(await list()).toHaveLength(1);
    await expect(post('  ')).rejects.toMatchObject({ fields: [{ field: 'body' }] });
    await expect(post('长'.repeat(2001))).rejects.toMatchObject({ fields: [{ field: 'body' }] });
  });

  it('are never changed', async () => {
    await post('原话');
    const call = testCall({ actor: testActor(staffOf('county_admin')) });
    const change = filing.service.database.transaction(call, (tx) =>
      tx.query(`UPDATE filing_comment SET body = '改'`),
    );
    await expect(change).rejects.toThrow();
    expect((await list())[0]?.body).toBe('原话');
  });
});
