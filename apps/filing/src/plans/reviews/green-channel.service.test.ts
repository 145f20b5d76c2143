import { FILING } from '@yinhu/contracts/filing';
import { eventually } from '@yinhu/testing';
import {
  COUNTY,
  type Detail,
  type Filing,
  line,
  type Plan,
  plan,
  startFiling,
  YANGMEI,
  YEAR,
} from '../../../test/filing-fixture.ts';
import { nextFilingNumber } from '../filings/filing-number.ts';

const failuresOf = ({ decisions }: Detail) => decisions.at(-1)?.rules.filter((rule) => !rule.passed);
const countOf = ({ number }: Detail) => Number(number?.split('-')[2]);

describe('submitting a plan', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  it('files a poverty-alleviation plan at once when every rule passes: numbered, its money committed, its evidence kept', async () => {
    const entity = await filing.entityWith(500_000);
    const filed = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 300_000 })] }));
    expect(filed).toMatchObject({ status: 'filed', autoFiled: true, budgetFen: 300_000, version: 3 });
    expect(filed.number).toMatch(new RegExp(`^${COUNTY}-${YEAR}-\\d{4}$`));
    expect(filed.history.map(({ action, from, to, by }) => [action, from, to, by])).toEqual([
      ['draft', null, 'draft', 'entity_clerk'],
      ['submit', 'draft', 'submitted', 'entity_clerk'],
      ['file', 'submitted', 'filed', 'rules'],
    ]);
    expect(filed.decisions).toMatchObject([{ by: 'rules', outcome: 'filed', reviewer: null }]);
    expect(filed.decisions[0]?.rules.map(({ code, passed }) => [code, passed])).toEqual([
      ['ENTITY_ACTIVE', true],
      ['QUOTA_COVERS', true],
      ['FUNDING_EQUALS_LINES', true],
      ['NOT_DUPLICATE', true],
      ['METHOD_ALLOWED', true],
      ['ITEM_ALLOWED', true],
      ['SINGLE_SOURCE_JUSTIFIED', true],
      ['SMALL_ENTERPRISE_SHARE', true],
      ['NO_SPLITTING', true],
      ['BENEFICIARIES_IN_COUNTY', true],
      ['PURPOSE_EVIDENCED', true],
      ['DOCUMENTS_ATTACHED', true],
      ['NOT_AFTER_THE_FACT', true],
    ]);
  });

  it('announces each step with the whole filing as it was then', async () => {
    const entity = await filing.entityWith(10_000_000_000);
    const filed = await filing.submit(entity, plan());
    const events = (await filing.service.events()).filter((event) => event.subject === filed.id);
    expect(events.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['filing.filing-drafted', 1],
      ['filing.filing-submitted', 2],
      ['filing.filing-filed', 3],
    ]);
    const { decisions: _, history: __, amendments: ___, ...state } = filed;
    expect(events[2]?.data).toEqual(state);
    expect(events[1]?.data).toMatchObject({ status: 'submitted', number: null, filedAt: null });
  });

  it('sends an ordinary plan to review though nothing is wrong with it', async () => {
    const entity = await filing.entityWith(10_000_000_000);
    const submitted = await filing.submit(entity, plan({ purpose: 'ordinary', purposeStatement: undefined }));
    expect(submitted).toMatchObject({ status: 'in_review', autoFiled: false, number: null, filedAt: null });
    expect(failuresOf(submitted)).toEqual([]);
  });

  it('sends a plan to review with every rule it fails, and the facts each saw', async () => {
    const entity = await filing.entityWith(1_000);
    const { id } = await filing.draft(
      entity,
      plan({
        lines: [line({ unitPriceFen: 5_000 })],
        funding: [{ source: 'county_poverty_fund', amountFen: 4_000 }],
      }),
    );
    await filing.service.call(
      FILING.entities.suspend,
      { id: entity.id, reason: '整顿' },
      { as: filing.admin },
    );
    const submitted = await filing.service.call(
      FILING.filings.submit,
      { id },
      { as: filing.clerkOf(entity) },
    );
    expect(submitted.status).toBe('in_review');
    expect(failuresOf(submitted)).toEqual([
      { code: 'ENTITY_ACTIVE', version: 1, passed: false, facts: { entityStatus: 'suspended' } },
      {
        code: 'QUOTA_COVERS',
        version: 1,
        passed: false,
        facts: { source: 'county_poverty_fund', availableFen: 1_000, neededFen: 4_000 },
      },
      {
        code: 'FUNDING_EQUALS_LINES',
        version: 1,
        passed: false,
        facts: { fundingFen: 4_000, linesFen: 5_000 },
      },
    ]);
  });

  it('finds a double of a plan that is filed, whatever the order of its lines, until that is cancelled', async () => {
    const entity = await filing.entityWith(10_000_000);
    const as = filing.clerkOf(entity);
    const lines = [
      line({ unitPriceFen: 1_000 }),
      line({ catalogueCode: 'A07030200', unitPriceFen: 2_000, beneficiaryDivisions: [YANGMEI] }),
    ];
    const first = await filing.submit(entity, plan({ title: '第一份', lines }));
    expect(first.status).toBe('filed');
    const second = await filing.submit(entity, plan({ title: '第二份', lines: lines.toReversed() }));
    expect(second.status).toBe('in_review');
    expect(failuresOf(second)).toEqual([
      { code: 'NOT_DUPLICATE', version: 1, passed: false, facts: { duplicateOf: first.number } },
    ]);
    for (const { id } of [first, second])
      await filing.service.call(FILING.filings.cancel, { id, reason: '重复' }, { as });
    expect(await filing.submit(entity, plan({ lines }))).toMatchObject({ status: 'filed' });
  });

  it('files one of several equal plans that are submitted in the same moment', async () => {
    const entity = await filing.entityWith(10_000_000);
    const same = plan();
    const drafts = await Promise.all(Array.from({ length: 5 }, () => filing.draft(entity, same)));
    const submitted = await Promise.all(
      drafts.map(({ id }) =>
        filing.service.call(FILING.filings.submit, { id }, { as: filing.clerkOf(entity) }),
      ),
    );
    expect(submitted.filter(({ status }) => status === 'filed')).toHaveLength(1);
  });

  it('numbers the filings of a county and year without gaps, though they come at once and some transactions are rolled back', async () => {
    const divisionCode = '360781';
    const entities = await Promise.all(
      [1, 2, 3].map(() => filing.entityWith(10_000_000_000, { divisionCode })),
    );
    const village: Partial<Plan['lines'][number]> = { beneficiaryDivisions: [divisionCode] };
    const submissions = Array.from({ length: 24 }, (_, i) => {
      const entity = entities[i % entities.length];
      return (
        entity && filing.submit(entity, plan({ lines: [line({ ...village, unitPriceFen: 1_000 + i })] }))
      );
    });
    const rolledBack = Array.from({ length: 12 }, () =>
      filing.service.database.system(divisionCode, async (tx) => {
        await nextFilingNumber(tx, divisionCode, YEAR);
        throw new Error('rolled back');
      }),
    );
    const [filed] = await Promise.all([Promise.all(submissions), Promise.allSettled(rolledBack)]);
    const counts = filed.flatMap((detail) => (detail ? [countOf(detail)] : [])).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });

  it('numbers filings that wait for each other in the order in which they came', async () => {
    const { database } = filing.service;
    const take = (meanwhile: () => Promise<unknown>) =>
      database.system('360781', async (tx) => {
        const number = await nextFilingNumber(tx, '360781', 2031);
        await meanwhile();
        return number;
      });
    const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const others: Promise<string>[] = [];
    const first = take(async () => {
      for (let place = 1; place <= 6; place++) {
        others.push(take(async () => undefined));
        await eventually(async () => (await database.dataSource.query(waiting))[0].n === place);
      }
    });
    expect([await first, ...(await Promise.all(others))]).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `360781-2031-000${n}`),
    );
  });

  it('numbers a back-dated filing in its own year', async () => {
    const entity = await filing.entityWith(0);
    await filing.allocate(entity, 10_000_000_000, { fiscalYear: 2019 });
    const filed = await filing.submit(entity, plan({ fiscalYear: 2019 }), {
      effectiveAt: '2018-12-31T17:00:00Z',
    });
    expect(filed).toMatchObject({
      number: `${COUNTY}-2019-0001`,
      filedAt: '2018-12-31T17:00:00.000Z',
      status: 'filed',
    });
    expect(Date.parse(filed.history.at(-1)?.recordedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('files nothing by itself for a time before the rules', async () => {
    const entity = await filing.entityWith(0);
    await filing.allocate(entity, 10_000_000_000, { fiscalYear: 2017 });
    const submitted = await filing.submit(entity, plan({ fiscalYear: 2017 }), {
      effectiveAt: '2017-06-01T00:00:00Z',
    });
    expect(submitted).toMatchObject({ status: 'in_review', decisions: [{ rules: [] }] });
  });

  it('refuses a plan that is filed already, and one that is not there', async () => {
    const entity = await filing.entityWith(10_000_000_000);
    const { id } = await filing.submit(entity, plan());
    const as = filing.clerkOf(entity);
    await expect(filing.service.call(FILING.filings.submit, { id }, { as })).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'filed', action: 'submit' },
    });
    await expect(filing.service.call(FILING.filings.submit, { id: entity.id }, { as })).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });
});
