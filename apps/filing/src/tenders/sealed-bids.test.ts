import { FILING } from '@yinhu/contracts/filing';
import { COUNTY, type Filing, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { day, supplier, type Tendering, tendering } from '../../test/tender-fixture.ts';

const admin = staffOf('county_admin', COUNTY);

describe('what is secret until the opening', () => {
  let filing: Filing;
  let water: Tendering;
  let roads: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    [water, roads] = [await tendering(filing, '崇义县水利局'), await tendering(filing, '崇义县交通局')];
  });
  afterAll(() => filing.stop());

  const clerkOf = ({ entity }: Tendering) => filing.clerkOf(entity);
  const others = () => [clerkOf(roads), filing.reviewer, admin, staffOf('province_supervisor', '36')];
  const bid = async (whose: Tendering, firm: ReturnType<typeof supplier>) => {
    const tender = await whose.published();
    const input = {
      id: tender.id,
      lotId: tender.lots[0]?.id ?? '',
      supplier: firm,
      receivedOn: day('03-20'),
    };
    return filing.service.call(FILING.tenders.recordBid, input, { as: clerkOf(whose) });
  };
  const open = ({ id, bids }: Awaited<ReturnType<typeof bid>>, whose: Tendering) =>
    filing.service.call(
      FILING.tenders.open,
      {
        id,
        openedOn: day('03-30'),
        prices: bids.map(({ id: bidId }, i) => ({ bidId, amountFen: 1000 + i })),
      },
      { as: clerkOf(whose) },
    );
  const found = async (q: string, as: object) =>
    (await filing.service.call(FILING.suppliers.list, { filter: { q } }, { as })).total;

  it('a supplier whose only bid is not opened is found by the tender’s entity and by nobody else, until it is', async () => {
    const firm = supplier('章江泵业公司');
    const tender = await bid(water, firm);
    const id = tender.bids[0]?.supplier.id ?? '';
    expect(await found(firm.name, clerkOf(water))).toBe(1);
    for (const as of others()) {
      expect(await found(firm.name, as)).toBe(0);
      expect(await found(firm.creditCode, as)).toBe(0);
      expect((await filing.service.call(FILING.suppliers.list, { filter: { id: [id] } }, { as })).total).toBe(
        0,
      );
    }
    const revise = filing.service.call(
      FILING.suppliers.revise,
      { id, name: '别名', smallEnterprise: true },
      { as: admin },
    );
    await expect(revise).rejects.toMatchObject({ code: 'not_found' });
    await open(tender, water);
    for (const as of [clerkOf(water), ...others()]) expect(await found(firm.creditCode, as)).toBe(1);
  });

  it('who has bid, how many have, and that steps were taken for it is told to others by no list, detail, version or document', async () => {
    const before = await water.published();
    const seenBefore = await filing.service.call(
      FILING.tenders.get,
      { id: before.id },
      { as: filing.reviewer },
    );
    const input = { id: before.id, lotId: before.lots[0]?.id ?? '', receivedOn: day('03-20') };
    for (const name of ['甲公司', '乙公司'])
      await filing.service.call(
        FILING.tenders.recordBid,
        { ...input, supplier: supplier(name) },
        { as: clerkOf(water) },
      );
    for (const as of others().slice(1)) {
      const seen = await filing.service.call(FILING.tenders.get, { id: before.id }, { as });
      expect(seen).toEqual({ ...seenBefore, delays: seen.delays });
      expect(seen.bids).toEqual([]);
      const { items } = await filing.service.call(
        FILING.tenders.list,
        { filter: { id: [before.id] } },
        { as },
      );
      expect(items).toEqual([
        expect.objectContaining({
          bidCount: null,
          version: seenBefore.version,
          changedAt: seenBefore.changedAt,
        }),
      ]);
    }
    const { items } = await filing.service.call(
      FILING.tenders.list,
      { filter: { id: [before.id] } },
      { as: clerkOf(water) },
    );
    expect(items[0]).toMatchObject({ bidCount: 2 });
    const events = await filing.service.database.system(COUNTY, (tx) =>
      tx.query(`SELECT FROM outbox o WHERE o::text LIKE '%甲公司%' OR o::text LIKE '%乙公司%'`),
    );
    expect(events).toEqual([]);
    const own = await filing.service.call(FILING.tenders.get, { id: before.id }, { as: clerkOf(water) });
    await open(own, water);
    const opened = await filing.service.call(FILING.tenders.get, { id: before.id }, { as: filing.reviewer });
    expect(opened.bids.map(({ supplier: { name } }) => name).toSorted()).toEqual(['乙公司', '甲公司']);
    expect(opened.version).toBe(seenBefore.version + 3);
  });

  it('two entities with sealed bids of one firm, even by different names, learn nothing of each other; at the openings it is one firm', async () => {
    const firm = supplier('甲乙丙公司');
    const first = await bid(water, firm);
    const second = await bid(roads, { ...firm, name: '甲乙丙有限公司' });
    expect(second.bids[0]?.supplier).toMatchObject({ name: '甲乙丙有限公司', creditCode: firm.creditCode });
    expect(second.bids[0]?.supplier.id).not.toBe(first.bids[0]?.supplier.id);
    const opened = await open(first, water);
    const then = await open(second, roads);
    expect(then.bids[0]?.supplier).toEqual(opened.bids[0]?.supplier);
    for (const as of [clerkOf(water), clerkOf(roads), admin])
      expect(await found(firm.creditCode, as)).toBe(1);
  });

  it('bids are received and opened by the entity, not by the head of the office, who then sees no red flag or figure of them', async () => {
    const tender = await bid(water, supplier('单独投标公司'));
    const lotId = tender.lots[0]?.id ?? '';
    const record = { id: tender.id, lotId, supplier: supplier('代录公司'), receivedOn: day('03-21') };
    await expect(filing.service.call(FILING.tenders.recordBid, record, { as: admin })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const opening = { id: tender.id, openedOn: day('03-30'), prices: [] };
    await expect(filing.service.call(FILING.tenders.open, opening, { as: admin })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await filing.service.call(FILING.redFlags.recompute, {}, { as: admin });
    const flags = await filing.service.call(
      FILING.redFlags.list,
      { filter: {}, range: [0, 999] },
      { as: admin },
    );
    expect(JSON.stringify(flags)).not.toContain('单独投标公司');
    const steps = await filing.service.call(FILING.progress.steps, {}, { as: admin });
    expect(JSON.stringify(steps)).not.toContain('单独投标公司');
  });
});
