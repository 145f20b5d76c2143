import { HOUSEHOLD, type IncomeEntry } from '@yinhu/contracts/household';
import { type Actor, businessDate } from '@yinhu/contracts/kernel';
import { HouseholdUnderTest, officer, otherOfficer } from '../../test/household-under-test.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

const REASON = '金额有误';
const record = (householdId: string, rest: object = {}, as: Partial<Actor> = officer) =>
  home.call(
    HOUSEHOLD.income.record,
    { householdId, kind: 'wage', amountFen: 300_000, source: 'visit', on: '2019-09-30', ...rest },
    { as },
  );
const reverse = ({ id }: IncomeEntry) =>
  home.call(HOUSEHOLD.income.reverse, { id, reason: REASON }, { as: officer });
const tomorrow = (): string => businessDate(new Date(Date.now() + 86_400_000));

describe('an entry of income', () => {
  it.each([
    ['earnings below zero', { amountFen: -1 }, { field: 'amountFen', reason: 'cost_is_negative' }],
    ['a cost above zero', { kind: 'business_cost' }, { field: 'amountFen', reason: 'cost_is_negative' }],
    ['a day to come', { on: tomorrow() }, { field: 'on', reason: 'in_future' }],
  ])('is not recorded with %s', async (_what, rest, fault) => {
    const { id } = await home.register();
    await expect(record(id, rest)).rejects.toMatchObject({ fields: [fault] });
    expect((await home.dossierOf(id)).income).toEqual([]);
  });

  it('is recorded by the cadres of the household only', async () => {
    const { id } = await home.register();
    await expect(record(id, {}, otherOfficer)).rejects.toMatchObject({
      code: 'not_found',
      params: { what: id },
    });
    expect((await home.dossierOf(id)).income).toEqual([]);
  });

  it('is taken back by one of the opposite amount, which stays', async () => {
    const { id } = await home.register();
    const entry = await record(id);
    const reversal = await reverse(entry);
    expect(reversal).toMatchObject({ amountFen: -300_000, reversesId: entry.id, note: REASON });
    await expect(reverse(reversal)).rejects.toMatchObject({ code: 'invalid_transition' });
    expect((await home.dossierOf(id)).netIncomeFen).toBe(0);
  });

  it('is announced and audited, and so is its reversal', async () => {
    const entry = await record((await home.register()).id);
    const reversal = await reverse(entry);
    const told = (await home.service.events()).filter(({ subject }) =>
      [entry.id, reversal.id].includes(subject),
    );
    expect(told.map(({ type, subject }) => [type, subject])).toEqual([
      ['household.income-recorded', entry.id],
      ['household.income-reversed', reversal.id],
    ]);
    const trail = await home.rows(
      'SELECT action, reason, division FROM audit WHERE record_id = $1 ORDER BY id',
      [entry.id],
    );
    expect(trail).toEqual([
      { action: 'record', reason: null, division: entry.divisionCode },
      { action: 'reverse', reason: REASON, division: entry.divisionCode },
    ]);
  });
});
