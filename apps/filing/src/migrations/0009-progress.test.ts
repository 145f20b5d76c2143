import { FILING } from '@yinhu/contracts/filing';
import type { Actor } from '@yinhu/contracts/kernel';
import { testActor, testCall } from '@yinhu/testing';
import { type Filing, HENGSHUI, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { day, tendering } from '../../test/tender-fixture.ts';

const OF_TENDERS = [
  'tender',
  'tender_plan',
  'tender_lot',
  'bid',
  'award',
  'contract',
  'contract_change',
  'delivery',
  'acceptance',
  'payment',
];
const TABLES = [...OF_TENDERS, 'tender_document', 'tender_step', 'tender_day', 'tender_delay', 'red_flag'];
const OF_COUNTY = ['supplier', 'red_flag_parameter'];

describe('the database itself, of tenders and red flags', () => {
  let filing: Filing;
  let own: Actor;
  let township: Actor;
  beforeAll(async () => {
    filing = await startFiling();
    const work = await tendering(filing);
    own = testActor(filing.clerkOf(work.entity));
    township = testActor(
      filing.clerkOf(await filing.entityWith(0, { divisionCode: HENGSHUI, name: '横水镇人民政府' })),
    );
    const as = filing.clerkOf(work.entity);
    const { id, contracts } = await work.delivered();
    const [contract] = contracts;
    const contractId = contract?.id ?? '';
    const accepted = {
      deliveryId: contract?.deliveries[0]?.id ?? '',
      acceptedOn: day('05-15'),
      result: 'accepted' as const,
      amountFen: 9,
    };
    await filing.service.call(FILING.contracts.accept, { id, contractId, ...accepted }, { as });
    await filing.service.call(
      FILING.contracts.pay,
      { id, contractId, paidOn: day('05-20'), amountFen: 9, voucher: 'Z' },
      { as },
    );
    await filing.service.call(
      FILING.contracts.change,
      { id, contractId, changedOn: day('05-20'), reason: '延期', endsOn: day('12-31') },
      { as },
    );
    const file = {
      key: 'a/b',
      fileName: '公告.pdf',
      mediaType: 'application/pdf',
      size: 9,
      sha256: 'a'.repeat(64),
    };
    await filing.service.call(FILING.tenders.addDocument, { id, step: 'notice', file }, { as });
    await work.opened([90_000]);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const parameters = { indicator: 'R003' as const, effectiveFrom: today, parameters: {} };
    await filing.service.call(FILING.redFlags.setParameters, parameters, { as: filing.admin });
  });
  afterAll(() => filing.stop());

  const rowsFor = (actor: Actor | null, tables: readonly string[]) =>
    filing.service.database.read(testCall({ actor }), async (tx) => {
      const counts = [];
      for (const table of tables)
        counts.push((await tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n ?? 0);
      return counts;
    });

  it('shows nothing to nobody, to the neighbour, to another entity, or to roles that have no part in it', async () => {
    const none = TABLES.map(() => 0);
    const others = [
      null,
      testActor(staffOf('county_admin', '360726')),
      ...(['helping_buyer', 'household_officer', 'public'] as const).map((role) => testActor(staffOf(role))),
    ];
    for (const actor of others) {
      expect(await rowsFor(actor, TABLES)).toEqual(none);
      expect(await rowsFor(actor, OF_COUNTY)).toEqual([0, 0]);
    }
    expect(await rowsFor(township, TABLES)).toEqual(none);
  });

  it('shows a clerk the own tenders, and the county and the province all', async () => {
    const mine = await rowsFor(own, TABLES);
    expect(mine.every((n) => n > 0)).toBe(true);
    for (const actor of [testActor(), testActor(staffOf('province_supervisor', '36'))])
      expect(await rowsFor(actor, TABLES)).toEqual(mine);
  });

  it('shows suppliers and parameters to whoever has a part in the county’s procurement, a township’s clerk too', async () => {
    for (const actor of [own, township, testActor(), testActor(staffOf('province_supervisor', '36'))])
      expect(await rowsFor(actor, OF_COUNTY)).toEqual([4, 1]);
  });

  it('lets the province’s supervisor change nothing, a clerk no supplier, and nobody what was only to be added', async () => {
    const changed = (actor: Actor, table: string, column: string) =>
      filing.service.database.transaction(
        testCall({ actor }),
        async (tx) => (await tx.query(`UPDATE ${table} SET ${column} = ${column} RETURNING 1`)).length,
      );
    const supervisor = testActor(staffOf('province_supervisor', '36'));
    for (const table of ['tender', 'bid', 'award', 'contract', 'red_flag'])
      expect(await changed(supervisor, table, 'id')).toBe(0);
    expect(await changed(own, 'supplier', 'name')).toBe(0);
    expect(await changed(township, 'tender', 'title')).toBe(0);
    for (const table of ['contract_change', 'tender_step'])
      await expect(changed(own, table, 'reason')).rejects.toThrow('append-only');
    for (const table of ['bid', 'payment', 'tender_step', 'red_flag']) {
      const gone = filing.service.database.transaction(testCall({ actor: own }), (tx) =>
        tx.query(`DELETE FROM ${table} RETURNING 1`),
      );
      if (table === 'tender_step') await expect(gone).rejects.toThrow('append-only');
      else expect(await gone).toEqual([]);
    }
  });
});
