import { FILING } from '@yinhu/contracts/filing';
import {
  type Filing,
  HENGSHUI,
  line,
  type Plan,
  plan,
  startFiling,
  YANGMEI,
  YEAR,
} from '../../../test/filing-fixture.ts';

describe('drafting a plan', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const stored = async () =>
    (
      await filing.service.database.system('36', (tx) =>
        tx.one<{ n: number }>('SELECT count(*)::int AS n FROM filing'),
      )
    )?.n;

  it('stores it with the names its catalogue items have, and the sum of its lines', async () => {
    const entity = await filing.entityWith(0);
    const lines = [
      line({ quantity: 2.5, unitPriceFen: 1_001, budgetFen: 2_503 }),
      line({ catalogueCode: 'A07010300', unitPriceFen: 700 }),
    ];
    const draft = await filing.draft(entity, plan({ lines }));
    expect(draft).toMatchObject({
      status: 'draft',
      version: 1,
      budgetFen: 3_203,
      entityName: entity.name,
      number: null,
      sector: 'water',
    });
    expect(draft.lines.map(({ catalogueName, unitEn }) => [catalogueName, unitEn])).toEqual([
      ['蓄水池', 'pond'],
      ['脐橙苗木', 'sapling'],
    ]);
  });

  it.each<[string, Partial<Plan>, string, string]>([
    [
      'an unknown catalogue item',
      { lines: [line({ catalogueCode: 'Z99' })] },
      'lines[0].catalogueCode',
      'unknown_catalogue_item',
    ],
    [
      'a division that does not exist',
      { lines: [line({ beneficiaryDivisions: ['360725999'] })] },
      'lines[0].beneficiaryDivisions[0]',
      'unknown_division',
    ],
    [
      'a division of another county',
      { lines: [line({ beneficiaryDivisions: [HENGSHUI, '360726'] })] },
      'lines[0].beneficiaryDivisions[1]',
      'outside_division',
    ],
    [
      'the prefecture as beneficiary',
      { lines: [line({ beneficiaryDivisions: ['3607'] })] },
      'lines[0].beneficiaryDivisions[0]',
      'outside_division',
    ],
    [
      'something that is no division code',
      { lines: [line({ beneficiaryDivisions: ['36072'] })] },
      'lines[0].beneficiaryDivisions[0]',
      'format',
    ],
    [
      'a beneficiary named twice',
      { lines: [line({ beneficiaryDivisions: [HENGSHUI, HENGSHUI] })] },
      'lines[0].beneficiaryDivisions[1]',
      'duplicate',
    ],
    ['negative fen', { lines: [line({ budgetFen: -1 })] }, 'lines[0].budgetFen', 'too_small'],
    [
      'fractional fen',
      { lines: [line({ unitPriceFen: 10.5, budgetFen: 11 })] },
      'lines[0].unitPriceFen',
      'type',
    ],
    [
      'a line that is not quantity × price',
      { lines: [line(), line({ quantity: 3, unitPriceFen: 100, budgetFen: 301 })] },
      'lines[1].budgetFen',
      'line_amount',
    ],
    [
      'money beyond what is exact',
      { lines: [1, 2].map(() => line({ unitPriceFen: Number.MAX_SAFE_INTEGER })) },
      'lines',
      'sum_too_big',
    ],
    [
      'a funding source named twice',
      { funding: [1, 2].map(() => ({ source: 'donation' as const, amountFen: 1 })) },
      'funding[1].source',
      'duplicate',
    ],
    [
      'poverty alleviation without saying for whom',
      { purposeStatement: undefined },
      'purposeStatement',
      'required',
    ],
    [
      'an end before its start',
      { plannedStart: '2019-05-02', plannedEnd: '2019-05-01' },
      'plannedEnd',
      'date_order',
    ],
    ['a fiscal year long past', { fiscalYear: YEAR - 2 }, 'fiscalYear', 'too_small'],
    ['a fiscal year far off', { fiscalYear: YEAR + 2 }, 'fiscalYear', 'too_big'],
  ])('refuses %s, naming the field, and stores nothing', async (_, wrong, field, reason) => {
    const entity = await filing.entityWith(0);
    const before = await stored();
    await expect(filing.draft(entity, { ...plan(), ...wrong })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: expect.arrayContaining([expect.objectContaining({ field, reason })]),
    });
    expect(await stored()).toBe(before);
  });

  it('names every unknown item and division at once', async () => {
    const entity = await filing.entityWith(0);
    const lines = [
      line({ catalogueCode: 'X' }),
      line({ beneficiaryDivisions: ['999999'], catalogueCode: '' }),
    ];
    await expect(filing.draft(entity, plan({ lines }))).rejects.toMatchObject({
      fields: [
        { field: 'lines[0].catalogueCode' },
        { field: 'lines[1].catalogueCode' },
        { field: 'lines[1].beneficiaryDivisions[0]' },
      ],
    });
  });

  it('makes one draft of a request that is sent twice, or in the same moment, and refuses the key for another plan', async () => {
    const entity = await filing.entityWith(0);
    const sent = plan();
    const first = await filing.draft(entity, sent, { idempotencyKey: 'draft-1' });
    expect(await filing.draft(entity, sent, { idempotencyKey: 'draft-1' })).toEqual(first);
    await expect(
      filing.draft(entity, plan({ title: '别的' }), { idempotencyKey: 'draft-1' }),
    ).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    });
    const before = await stored();
    await Promise.allSettled([1, 2, 3].map(() => filing.draft(entity, sent, { idempotencyKey: 'draft-2' })));
    expect(await stored()).toBe((before ?? 0) + 1);
  });

  it('is for clerks of an active purchasing entity only', async () => {
    const entity = await filing.entityWith(0);
    await expect(filing.draft(entity, plan(), { as: filing.reviewer })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      filing.draft({ ...entity, id: '0190f000-0000-7000-8000-00000000dead' }, plan()),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await filing.service.call(
      FILING.entities.suspend,
      { id: entity.id, reason: '整顿' },
      { as: filing.admin },
    );
    await expect(filing.draft(entity, plan())).rejects.toMatchObject({ code: 'entity_suspended' });
    await filing.service.call(FILING.entities.reactivate, { id: entity.id }, { as: filing.admin });
    expect(await filing.draft(entity, plan())).toMatchObject({ status: 'draft' });
  });

  it('can be rewritten as long as it is a draft, by whoever saw its latest version', async () => {
    const entity = await filing.entityWith(10_000_000_000);
    const as = filing.clerkOf(entity);
    const draft = await filing.draft(entity, plan());
    const lines = [line({ unitPriceFen: 700, beneficiaryDivisions: [YANGMEI] })];
    const revised = await filing.service.call(
      FILING.filings.revise,
      { id: draft.id, version: 1, ...plan({ title: '改过的', lines }) },
      { as },
    );
    expect(revised).toMatchObject({ title: '改过的', budgetFen: 700, version: 2, status: 'draft' });
    const again = { id: draft.id, version: 1, ...plan() };
    await expect(filing.service.call(FILING.filings.revise, again, { as })).rejects.toMatchObject({
      code: 'conflict',
    });
    await filing.service.call(FILING.filings.submit, { id: draft.id }, { as });
    await expect(
      filing.service.call(FILING.filings.revise, { ...again, version: 4 }, { as }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    const list = await filing.service.call(
      FILING.filings.list,
      { filter: { beneficiaryDivision: YANGMEI, entityId: entity.id } },
      { as },
    );
    expect(list.items.map(({ id }) => id)).toEqual([draft.id]);
  });

  it('takes effect in the past for those who may enter it, but not before what came before it', async () => {
    const entity = await filing.entityWith(0);
    const as = filing.clerkOf(entity);
    const effectiveAt = '2019-03-01T02:00:00Z';
    await expect(
      filing.draft(entity, plan(), { as: { ...as, backdating: false }, effectiveAt }),
    ).rejects.toMatchObject({
      code: 'backdating_forbidden',
    });
    const draft = await filing.draft(entity, plan({ fiscalYear: 2019 }), { effectiveAt });
    expect(draft.draftedAt).toBe('2019-03-01T02:00:00.000Z');
    await expect(
      filing.service.call(
        FILING.filings.submit,
        { id: draft.id },
        { as, effectiveAt: '2019-02-01T00:00:00Z' },
      ),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'Effective-At', reason: 'too_early' }],
    });
  });
});
