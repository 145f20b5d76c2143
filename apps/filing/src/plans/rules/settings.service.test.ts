import { FILING } from '@yinhu/contracts/filing';
import { type Actor, addDays, businessDate, type FieldFault, faultText } from '@yinhu/contracts/kernel';
import { type Filing, line, NEIGHBOUR, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';

const TODAY = businessDate(new Date());
const YUAN = 100;

const refused = (answer: Promise<unknown>): Promise<readonly FieldFault[]> =>
  answer.then(
    () => [],
    ({ fields }: { fields: readonly FieldFault[] }) => fields,
  );

describe('what the rules decide by', () => {
  let filing: Filing;
  let setFrom: (
    division: string,
    ruleCode: string,
    values: Record<string, number>,
    effectiveFrom?: string,
  ) => Promise<unknown>;
  beforeAll(async () => {
    filing = await startFiling();
    setFrom = (division, ruleCode, values, effectiveFrom = TODAY) => {
      const input = { ruleCode, values, effectiveFrom, reason: '试行' };
      return filing.service.call(FILING.ruleParameters.set, input, { as: staffOf('county_admin', division) });
    };
  });
  afterAll(() => filing.stop());

  /** What an operator enters for the province. */
  const setForProvince = (ruleCode: string, values: Record<string, number>, effectiveFrom = TODAY) =>
    filing.service.database.system('36', (tx) =>
      tx.query(
        `INSERT INTO rule_parameter (id, division_code, rule_code, parameters, effective_from, reason, by_user, by_name)
         VALUES (gen_random_uuid(), '36', $1, $2, $3, '全省', 'system', '省财政厅')`,
        [ruleCode, JSON.stringify(values), effectiveFrom],
      ),
    );
  const inForce = async (
    code: string,
    name: string,
    filter: { on?: string; divisionCode?: string } = {},
    as?: Partial<Actor>,
  ) => {
    const { items } = await filing.service.call(
      FILING.rules.list,
      { filter, range: [0, 99] },
      as ? { as } : {},
    );
    const found = items
      .find((rule) => rule.code === code)
      ?.parameters.find((parameter) => parameter.name === name);
    return found && [found.value, found.from];
  };

  it('is the rule’s default, until the province sets it, until the county does; beside the county nothing changes', async () => {
    const at = (divisionCode: string) => inForce('PURPOSE_EVIDENCED', 'households', { divisionCode });
    expect(await at('360781')).toEqual([1, 'default']);
    await setForProvince('PURPOSE_EVIDENCED', { households: 2 });
    expect(await at('360781')).toEqual([2, 'province']);
    await setFrom('360781', 'PURPOSE_EVIDENCED', { households: 5 });
    expect([await at('360781'), await at('360782')]).toEqual([
      [5, 'county'],
      [2, 'province'],
    ]);
    await setFrom('360781', 'PURPOSE_EVIDENCED', {});
    expect(await at('360781')).toEqual([2, 'province']);
  });

  it('holds from its date on', async () => {
    const from = addDays(TODAY, 10);
    await setFrom('360783', 'NO_SPLITTING', { windowDays: 90 }, from);
    const on = (date: string) => inForce('NO_SPLITTING', 'windowDays', { divisionCode: '360783', on: date });
    expect([await on(addDays(from, -1)), await on(from)]).toEqual([
      [365, 'default'],
      [90, 'county'],
    ]);
  });

  it('is shown to its own county without asking, and with its history to staff, never a neighbour’s', async () => {
    await setFrom('360724', 'NOT_AFTER_THE_FACT', { leadDays: 3 });
    const as = staffOf('county_reviewer', '360724');
    expect(await inForce('NOT_AFTER_THE_FACT', 'leadDays', {}, as)).toEqual([3, 'county']);
    const history = async (actor: Partial<Actor>) =>
      (
        await filing.service.call(
          FILING.ruleParameters.list,
          { filter: { ruleCode: 'NOT_AFTER_THE_FACT' } },
          { as: actor },
        )
      ).items;
    expect(await history(as)).toMatchObject([
      { divisionCode: '360724', values: { leadDays: 3 }, reason: '试行', effectiveFrom: TODAY },
    ]);
    expect(await history(staffOf('county_admin', '360725'))).toEqual([]);
    expect(await history(staffOf('province_supervisor', '36'))).toHaveLength(1);
  });

  it.each([
    ['a value below its bound', 'NO_SPLITTING', { windowDays: 29 }, TODAY, 'values.windowDays', 'too_small'],
    ['a value above its bound', 'NO_SPLITTING', { windowDays: 367 }, TODAY, 'values.windowDays', 'too_big'],
    [
      'a parameter the rule has not',
      'NO_SPLITTING',
      { constructor: 1 },
      TODAY,
      'values.constructor',
      'forbidden_name',
    ],
    ['a rule that is not there', 'LOTTERY', { windowDays: 90 }, TODAY, 'ruleCode', 'not_found'],
    [
      'a date that is past',
      'NO_SPLITTING',
      { windowDays: 90 },
      addDays(TODAY, -1),
      'effectiveFrom',
      'too_early',
    ],
  ])('refuses %s, naming the field', async (_, ruleCode, values, effectiveFrom, field, reason) => {
    await expect(setFrom('360725', ruleCode, values, effectiveFrom)).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field, reason }],
    });
  });

  it('is refused beyond its bounds with what is allowed, in both languages', async () => {
    const refusal = await Promise.all([
      refused(setFrom('360725', 'NO_SPLITTING', { windowDays: 29 })),
      refused(setFrom('360725', 'SMALL_ENTERPRISE_SHARE', { percent: 101, fromBudgetFen: 1 })),
    ]);
    const texts = refusal
      .flat()
      .map(({ field, reason, params }) => [
        field,
        faultText(reason, params),
        faultText(reason, params, 'en'),
      ]);
    expect(texts).toEqual([
      ['values.windowDays', '须为 30 至 366 之间的整数', 'Must be an integer from 30 to 366'],
      ['values.percent', '须为 30 至 100 之间的整数', 'Must be an integer from 30 to 100'],
      [
        'values.fromBudgetFen',
        '须为 10000000 至 400000000 之间的整数（分，即 100,000 至 4,000,000 元）',
        'Must be an integer from 10000000 to 400000000 (in fen: ¥100,000 to ¥4,000,000)',
      ],
    ]);
  });

  it('decides submissions of that county from that day on', async () => {
    const divisionCode = '360729';
    const entity = await filing.entityWith(10_000_000, { divisionCode });
    const lines = [line({ beneficiaryDivisions: [divisionCode] })];
    await setFrom(divisionCode, 'PURPOSE_EVIDENCED', { households: 21 });
    const submitted = await filing.submit(entity, plan({ lines }));
    expect(submitted.status).toBe('in_review');
    expect(submitted.decisions[0]?.rules.filter(({ passed }) => !passed)).toMatchObject([
      { code: 'PURPOSE_EVIDENCED', facts: { households: 20, neededHouseholds: 21 } },
    ]);
  });

  describe('as thresholds', () => {
    const list = async (filter: object) =>
      (await filing.service.call(FILING.thresholds.list, { filter, range: [0, 99] })).items;
    const add = (amountYuan: number, change: object = {}) => {
      const input = {
        measure: 'open_tender' as const,
        group: 'goods' as const,
        amountFen: amountYuan * YUAN,
        effectiveFrom: TODAY,
      };
      const whole = { ...input, sourceDocument: '崇义县采购办〔1〕号', reason: '从严管理', ...change };
      return filing.service.call(FILING.thresholds.add, whole, { as: staffOf('county_admin', '360728') });
    };

    it('are those of the date asked for, each with its document', async () => {
      const works = async (on: string) =>
        (await list({ on, measure: 'open_tender', group: 'works' })).map(({ amountFen }) => amountFen / YUAN);
      expect([await works('2018-03-01'), await works('2018-05-31'), await works('2018-06-01')]).toEqual([
        [2_000_000],
        [2_000_000],
        [4_000_000],
      ]);
      expect(await list({ on: '2019-05-01', measure: 'open_tender', group: 'works' })).toMatchObject([
        { divisionCode: '36', sourceDocument: expect.stringContaining('第16号'), effectiveTo: null },
      ]);
      expect(await list({ on: '2019-05-01', measure: 'mall_ceiling' })).toEqual([]);
    });

    it('are stricter in a county that says so, for its own plans only', async () => {
      const added = await add(50_000);
      expect(added).toMatchObject({
        divisionCode: '360728',
        amountFen: 50_000 * YUAN,
        effectiveFrom: TODAY,
        by: 'county_admin',
      });
      const submitIn = async (divisionCode: string) => {
        const entity = await filing.entityWith(1_000_000_000, { divisionCode });
        const goods = line({
          catalogueCode: 'A07010300',
          unitPriceFen: 60_000 * YUAN,
          beneficiaryDivisions: [divisionCode],
        });
        return filing.submit(entity, plan({ lines: [goods] }));
      };
      const [own, other] = [await submitIn('360728'), await submitIn(NEIGHBOUR)];
      expect([own.status, other.status]).toEqual(['in_review', 'filed']);
      expect(own.decisions[0]?.rules.filter(({ passed }) => !passed)).toMatchObject([
        { code: 'METHOD_ALLOWED', facts: { amountFen: 60_000 * YUAN, limitFen: 50_000 * YUAN } },
      ]);
    });

    it.each([
      ['an amount above the province’s', 2_000_001, {}, 'amountFen', 'not_stricter'],
      [
        'a limit that the province has not',
        1,
        { measure: 'mall_ceiling', group: 'works' },
        'measure',
        'no_limit_to_tighten',
      ],
      ['a date that is past', 1, { effectiveFrom: addDays(TODAY, -1) }, 'effectiveFrom', 'too_early'],
    ])('cannot be %s', async (_, amountYuan, change, field, reason) => {
      await expect(add(amountYuan, change)).rejects.toMatchObject({
        code: 'validation_failed',
        fields: [{ field, reason }],
      });
    });
  });

  it('lets one of two submissions in the same moment see the other, so that a split does not slip through', async () => {
    const entity = await filing.entityWith(100_000_000 * YUAN);
    const parts = Array.from({ length: 12 }, (_, i) =>
      plan({ lines: [line({ unitPriceFen: (390_000 + i) * YUAN })] }),
    );
    const drafts = await Promise.all(parts.map((part) => filing.draft(entity, part)));
    const submitted = await Promise.all(
      drafts.map(({ id }) =>
        filing.service.call(FILING.filings.submit, { id }, { as: filing.clerkOf(entity) }),
      ),
    );
    // Ten of 390,000 yuan stay below four million; the eleventh would reach it.
    expect(submitted.filter(({ status }) => status === 'filed')).toHaveLength(10);
    const failures = submitted.flatMap(
      ({ decisions }) => decisions[0]?.rules.filter(({ passed }) => !passed) ?? [],
    );
    expect(failures.map(({ code, facts }) => [code, facts.plans]).sort()).toEqual([
      ['NO_SPLITTING', 11],
      ['NO_SPLITTING', 12],
    ]);
  });

  it('shows nobody’s changes as anybody else’s to make', async () => {
    const enter = (as: Actor['role'], division: string) =>
      filing.service.call(
        FILING.ruleParameters.set,
        { ruleCode: 'NO_SPLITTING', values: {}, effectiveFrom: TODAY, reason: '无' },
        { as: staffOf(as, division) },
      );
    await expect(enter('province_supervisor', '36')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(enter('county_reviewer', '360725')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
