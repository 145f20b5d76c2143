import { FILING, type TenderDetail } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Filing, startFiling } from '../../test/filing-fixture.ts';
import { day, type Tendering, tendering } from '../../test/tender-fixture.ts';

describe('a contract', () => {
  let filing: Filing;
  let work: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    work = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const call: Filing['service']['call'] = (operation, input, options = {}) =>
    filing.service.call(operation, input, { as: filing.clerkOf(work.entity), ...options });
  const idsOf = ({ id, contracts }: TenderDetail) => ({ id, contractId: contracts[0]?.id ?? '' });
  const pay = (
    tender: TenderDetail,
    amountFen: number,
    further: Partial<RequestOf<typeof FILING.contracts.pay>> = {},
  ) =>
    call(FILING.contracts.pay, {
      ...idsOf(tender),
      paidOn: day('05-20'),
      amountFen,
      voucher: 'Z',
      ...further,
    });
  const change = (tender: TenderDetail, further: Partial<RequestOf<typeof FILING.contracts.change>>) =>
    call(FILING.contracts.change, {
      ...idsOf(tender),
      changedOn: day('05-01'),
      reason: '设计变更',
      ...further,
    });
  const statement = (sql: string) => filing.service.database.system('360725', (tx) => tx.query(sql));

  it('exceeds its award only with a reason, which is kept, and a second person; the error names both amounts', async () => {
    await expect(work.signed(90_000, { amountFen: 90_001 })).rejects.toMatchObject({
      code: 'award_exceeded',
      params: { sumFen: 90_001, limitFen: 90_000 },
      fields: [{ field: 'overrunReason', reason: 'required' }],
    });
    await expect(work.signed(90_000, { overrunReason: '没有超出' })).rejects.toMatchObject({
      fields: [{ reason: 'not_expected' }],
    });
    const proposed = await work.signed(90_000, { amountFen: 95_000, overrunReason: '增加一座' });
    expect(proposed.contracts).toEqual([]);
    const { contracts, awards } = await work.approved(proposed);
    expect(contracts[0]).toMatchObject({ amountFen: 95_000, overrunReason: '增加一座' });
    expect(awards[0]).toMatchObject({ contractedFen: 95_000 });
  });

  it('adds up with other contracts of its award, and gives its amount back when it is struck out', async () => {
    const first = await work.signed(90_000, { amountFen: 60_000 });
    const second = {
      id: first.id,
      awardId: first.awards[0]?.id ?? '',
      number: 'HT-2',
      signedOn: day('04-11'),
      startsOn: day('04-11'),
      endsOn: day('04-30'),
    };
    await expect(call(FILING.contracts.sign, { ...second, amountFen: 30_001 })).rejects.toMatchObject({
      params: { sumFen: 90_001 },
    });
    await expect(
      call(FILING.contracts.sign, { ...second, number: 'HT-1', amountFen: 1 }),
    ).rejects.toMatchObject({
      code: 'already_exists',
    });
    const struck = await call(FILING.contracts.cancel, { ...idsOf(first), reason: '录错' });
    expect(struck.awards[0]).toMatchObject({ contractedFen: 0 });
    expect((await call(FILING.contracts.sign, { ...second, amountFen: 90_000 })).awards[0]).toMatchObject({
      contractedFen: 90_000,
    });
  });

  it('is paid up to its amount with its changes, and beyond only with a reason', async () => {
    const tender = await work.signed();
    await pay(tender, 80_000);
    await expect(pay(tender, 10_001)).rejects.toMatchObject({
      code: 'contract_exceeded',
      params: { sumFen: 90_001, limitFen: 90_000 },
    });
    await expect(change(tender, { amountDeltaFen: 1 })).rejects.toMatchObject({
      code: 'award_exceeded',
      params: { sumFen: 90_001 },
    });
    await work.approved(await change(tender, { amountDeltaFen: 5_000, overrunReason: '地质条件变化' }));
    await pay(tender, 15_000);
    const { contracts } = await work.approved(await pay(tender, 500, { overrunReason: '人工费调整' }));
    expect(contracts[0]).toMatchObject({ changedFen: 5_000, paidFen: 95_500 });
    expect(contracts[0]?.payments.map(({ overrunReason }) => overrunReason)).toEqual([
      null,
      null,
      '人工费调整',
    ]);
  });

  it('is not reduced below what was paid without a reason, nor to nothing, nor changed in nothing', async () => {
    const tender = await work.signed();
    await pay(tender, 50_000);
    await expect(change(tender, { amountDeltaFen: -40_001 })).rejects.toMatchObject({
      code: 'contract_exceeded',
      params: { sumFen: 50_000, limitFen: 49_999 },
    });
    await expect(change(tender, { amountDeltaFen: -90_000 })).rejects.toMatchObject({
      fields: [{ field: 'amountDeltaFen', reason: 'too_small' }],
    });
    await expect(change(tender, {})).rejects.toMatchObject({
      fields: [{ field: 'amountDeltaFen', reason: 'no_change' }],
    });
    const { contracts, awards } = await change(tender, { amountDeltaFen: -40_000, endsOn: day('07-31') });
    expect(contracts[0]).toMatchObject({ changedFen: -40_000, endsOn: day('07-31') });
    expect(awards[0]).toMatchObject({ contractedFen: 50_000 });
  });

  it('cannot be overpaid by payments entered at once', async () => {
    const tender = await work.signed();
    const payments = Array.from({ length: 8 }, (_, i) => pay(tender, 40_000, { voucher: `Z-${i}` }));
    const settled = await Promise.allSettled(payments);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const after = await call(FILING.tenders.get, { id: tender.id });
    expect(after.contracts[0]).toMatchObject({ paidFen: 80_000 });
    expect(after.contracts[0]?.payments).toHaveLength(2);
  });

  it('cannot be overpaid, nor go beyond its award, by statements that do not ask first, even two at once', async () => {
    const { id, contracts, awards } = await work.signed();
    const contractId = contracts[0]?.id ?? '';
    const payment = (fen: number) =>
      statement(`INSERT INTO payment (county_code, id, tender_id, contract_id, paid_on, amount_fen, voucher, entered_at)
        VALUES ('360725', gen_random_uuid(), '${id}', '${contractId}', '${day('05-01')}', ${fen}, 'Z', now())`);
    const settled = await Promise.allSettled([payment(60_000), payment(60_000)]);
    expect(settled.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { constraint: 'paid_within_contract' } },
    ]);
    await expect(
      statement(`INSERT INTO contract (county_code, id, tender_id, award_id, number, status, signed_on, starts_on, ends_on, amount_fen, entered_at)
        VALUES ('360725', gen_random_uuid(), '${id}', '${awards[0]?.id}', 'X', 'active', '${day('04-10')}', '${day('04-10')}', '${day('04-10')}', 1, now())`),
    ).rejects.toMatchObject({ constraint: 'contracted_within_award' });
    await expect(
      statement(`INSERT INTO contract_change (county_code, id, tender_id, contract_id, changed_on, reason, amount_delta_fen, entered_at)
        VALUES ('360725', gen_random_uuid(), '${id}', '${contractId}', '${day('05-01')}', 'x', 1, now())`),
    ).rejects.toMatchObject({ constraint: 'changed_within_award' });
  });

  it('takes a payment back once: it stays, marked, and no longer counts', async () => {
    const tender = await work.signed();
    const { contracts } = await pay(tender, 90_000);
    const recordId = contracts[0]?.payments[0]?.id ?? '';
    const reversal = { ...idsOf(tender), record: 'payment' as const, recordId, reason: '录入到错误的合同' };
    const reversed = await call(FILING.contracts.reverse, reversal);
    expect(reversed.contracts[0]).toMatchObject({
      paidFen: 0,
      payments: [{ reversedBy: 'entity_clerk', reversalReason: '录入到错误的合同' }],
    });
    await expect(call(FILING.contracts.reverse, reversal)).rejects.toMatchObject({ code: 'not_found' });
    expect((await pay(tender, 90_000)).contracts[0]).toMatchObject({ paidFen: 90_000 });
    await expect(statement(`UPDATE payment SET amount_fen = 1 WHERE id = '${recordId}'`)).rejects.toThrow(
      'reversed, once, and not changed',
    );
  });

  it('is accepted delivery by delivery; an accepted delivery is not taken back before its acceptance', async () => {
    const tender = await work.delivered();
    const ids = idsOf(tender);
    const deliveryId = tender.contracts[0]?.deliveries[0]?.id ?? '';
    const accept = (further: Partial<RequestOf<typeof FILING.contracts.accept>>) =>
      call(FILING.contracts.accept, {
        ...ids,
        deliveryId,
        acceptedOn: day('05-12'),
        result: 'accepted',
        amountFen: 90_000,
        ...further,
      });
    await expect(call(FILING.contracts.complete, ids)).rejects.toMatchObject({ code: 'nothing_accepted' });
    await expect(accept({ acceptedOn: day('05-09') })).rejects.toMatchObject({
      fields: [{ field: 'acceptedOn', reason: 'too_early', params: { earliest: day('05-10') } }],
    });
    await expect(accept({ result: 'rejected' })).rejects.toMatchObject({
      fields: [{ field: 'amountFen', reason: 'not_expected' }],
    });
    await expect(accept({ amountFen: 0 })).rejects.toMatchObject({
      fields: [{ field: 'amountFen', reason: 'not_zero' }],
    });
    const refused = await accept({ result: 'rejected', amountFen: 0, note: '渗漏' });
    expect(refused).toMatchObject({ waitingFor: 'acceptance', waitingSince: day('05-10') });
    const { contracts } = await accept({});
    const reverse = (record: 'delivery' | 'acceptance', recordId: string) =>
      call(FILING.contracts.reverse, { ...ids, record, recordId, reason: '误录' });
    await expect(reverse('delivery', deliveryId)).rejects.toMatchObject({ code: 'delivery_accepted' });
    for (const { id } of contracts[0]?.acceptances ?? []) await reverse('acceptance', id);
    expect(await reverse('delivery', deliveryId)).toMatchObject({
      waitingFor: 'delivery',
      waitingSince: day('04-10'),
    });
    await expect(accept({})).rejects.toMatchObject({
      fields: [{ field: 'deliveryId', reason: 'beyond_delivery' }],
    });
  });

  it('keeps its tender from being cancelled or completed while it is in force', async () => {
    const tender = await work.delivered();
    await expect(call(FILING.tenders.cancel, { id: tender.id, reason: '不做了' })).rejects.toMatchObject({
      code: 'contract_in_force',
    });
    await expect(call(FILING.tenders.complete, { id: tender.id })).rejects.toMatchObject({
      code: 'contract_in_force',
      params: { number: 'HT-1' },
    });
    await expect(call(FILING.contracts.cancel, { ...idsOf(tender), reason: '不做了' })).rejects.toMatchObject(
      {
        code: 'contract_in_force',
      },
    );
    await call(FILING.contracts.terminate, { ...idsOf(tender), reason: '供应商违约' });
    await expect(change(tender, { amountDeltaFen: -1 })).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'contract_terminated' },
    });
    expect((await pay(tender, 10_000)).contracts[0]).toMatchObject({ status: 'terminated', paidFen: 10_000 });
    expect(await call(FILING.tenders.complete, { id: tender.id })).toMatchObject({ status: 'complete' });
  });

  it('goes to places of its county: townships and villages', async () => {
    const tender = await work.signed();
    const deliver = (divisions: string[]) =>
      call(FILING.contracts.deliver, {
        ...idsOf(tender),
        deliveredOn: day('05-10'),
        description: '管材',
        divisions,
      });
    const fault = (reason: string) => ({ fields: [{ field: 'divisions[0]', reason }] });
    await expect(deliver(['360726100'])).rejects.toMatchObject(fault('outside_division'));
    await expect(deliver(['360725999'])).rejects.toMatchObject(fault('unknown_division'));
    await expect(deliver(['360725'])).rejects.toMatchObject(fault('wrong_level'));
  });
});
