import { HOUSEHOLD } from '@yinhu/contracts/household';
import {
  dossier,
  HouseholdUnderTest,
  identityNumber,
  line,
  member,
  OTHER_VILLAGE,
  officer,
  order,
  otherOfficer,
  reviewer,
  supervisor,
  VILLAGE,
} from '../../test/household-under-test.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

describe('a household’s dossier', () => {
  it('keeps identity number and phone sealed, and shows no more of them than two digits, beside the year of birth', async () => {
    const { id, number, members } = await home.register();
    expect(number).toMatch(/^360725-\d{6}$/);
    expect(members[0]).toMatchObject({
      name: '王福生',
      identityNumber: expect.stringMatching(/^\*{16}\d[\dX]$/),
      birthDate: null,
      birthYear: 1970,
      phone: '*********78',
    });
    const stored = await home.rows<object>('SELECT * FROM member WHERE household_id = $1', [id]);
    expect(JSON.stringify(stored)).not.toMatch(/19700101\d{3}[\dX]|13812345678/);
  });

  it('shows the province no name and no health', async () => {
    const { id } = await home.register();
    const seen = await home.call(HOUSEHOLD.households.get, { id }, { as: supervisor });
    expect(seen).toMatchObject({
      headName: '王**',
      members: [{ name: '王**', health: null, birthDate: null, birthYear: null }],
    });
    const found = await home.call(HOUSEHOLD.households.list, { filter: { q: '王福生' } }, { as: supervisor });
    expect(found.total).toBe(0);
  });

  it('is revealed to those who may see it and say why, and the reason is kept, without the numbers in it', async () => {
    const { id } = await home.register({ story: '电话 13812345678' });
    const reason = '核对医保信息 13812345678';
    const { members, story } = await home.call(HOUSEHOLD.households.reveal, { id, reason }, { as: reviewer });
    expect(members[0]).toMatchObject({ phone: '13812345678', birthDate: '1970-01-01' });
    expect(story).toBe('电话 13812345678');
    const trail = await home.rows<{ reason: string }>(
      `SELECT reason FROM audit WHERE action = 'reveal' AND record_id = $1`,
      [id],
    );
    expect(trail).toEqual([{ reason: '核对医保信息 *********78' }]);
    await expect(
      home.call(HOUSEHOLD.households.reveal, { id, reason: '看看' }, { as: supervisor }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is not there for a neighbouring village or county', async () => {
    const { id } = await home.register();
    for (const division of ['360725102201', '360725103', '360724']) {
      await expect(
        home.call(HOUSEHOLD.households.get, { id }, { as: { role: 'county_reviewer', division } }),
      ).rejects.toMatchObject({
        code: 'not_found',
      });
      const list = await home.call(
        HOUSEHOLD.households.list,
        { filter: { id: [id] } },
        { as: { role: 'county_reviewer', division } },
      );
      expect(list.total).toBe(0);
    }
  });

  it('holds nobody twice, has one head, and only right identity numbers', async () => {
    const head = member();
    const other = { ...member({ relation: 'spouse' }), identityNumber: head.identityNumber };
    await expect(home.register({ members: [head, other] })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'members[1].identityNumber', reason: 'duplicate' }],
    });
    await expect(home.register({ members: [head, head] })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'members', reason: 'one_head' }],
    });
    await expect(
      home.register({ members: [{ ...head, identityNumber: '11010519491231002Y' }] }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      fields: expect.arrayContaining([expect.objectContaining({ field: 'members[0].identityNumber' })]),
    });
    await expect(home.register({ divisionCode: OTHER_VILLAGE })).rejects.toMatchObject({
      code: expect.stringMatching(/out_of_scope|validation_failed/),
    });
  });
});

describe('a dossier', () => {
  it('is of a division that there is, and names each cause once', async () => {
    await expect(home.register({ divisionCode: '360725102999' })).rejects.toMatchObject({
      fields: [{ field: 'divisionCode', reason: 'unknown_division' }],
    });
    await expect(
      home.register({ mainCause: 'skills', furtherCauses: ['illness', 'skills'] }),
    ).rejects.toMatchObject({
      fields: [{ field: 'furtherCauses', reason: 'duplicate' }],
    });
    await expect(home.register({ divisionCode: OTHER_VILLAGE })).rejects.toMatchObject({
      code: 'out_of_scope',
    });
  });

  it('is in the lists of its division and of those above it, with its measures', async () => {
    const { id: householdId } = await home.register();
    const measure = { householdId, kind: 'health', title: '签约', startedOn: '2019-09-30' } as const;
    const { id } = await home.call(HOUSEHOLD.measures.add, measure, { as: officer });
    const listed = async (divisionCode: string) => {
      const options = [
        { filter: { divisionCode }, range: [0, 999] as [number, number] },
        { as: reviewer },
      ] as const;
      const households = await home.call(HOUSEHOLD.households.list, ...options);
      const measures = await home.call(HOUSEHOLD.measures.list, ...options);
      return [...households.items, ...measures.items].map((item) => item.id);
    };
    for (const code of ['360725', '360725102', VILLAGE])
      expect(await listed(code)).toEqual(expect.arrayContaining([householdId, id]));
    const beside = await listed('360725103');
    expect(beside).not.toContain(householdId);
    expect(beside).not.toContain(id);
  });
});

describe('the registration of somebody who is in a dossier already', () => {
  const township = { role: 'township_reviewer', division: OTHER_VILLAGE.slice(0, 9) } as const;

  it('is held without a word of where, and the township hears of it', async () => {
    const held = member({ name: '李四妹' });
    const first = await home.register({ members: [held] });
    const again = dossier({
      divisionCode: OTHER_VILLAGE,
      members: [member(), { ...held, relation: 'child' }],
    });
    for (const _ of [1, 2]) {
      const refusal = home.call(HOUSEHOLD.households.register, again, {
        as: otherOfficer,
        idempotencyKey: identityNumber(),
      });
      await expect(refusal).rejects.toMatchObject({ code: 'registration_held', params: {}, fields: [] });
    }
    const { items } = await home.call(
      HOUSEHOLD.registrationConflicts.list,
      { filter: { status: 'open' } },
      { as: township },
    );
    expect(items).toEqual([
      expect.objectContaining({
        divisionCode: OTHER_VILLAGE,
        name: '李四妹',
        identityNumber: expect.stringMatching(/^\*{16}\d[\dX]$/),
        attempts: 2,
        householdId: null,
        householdNumber: null,
      }),
    ]);
    const county = await home.call(HOUSEHOLD.registrationConflicts.list, {}, { as: reviewer });
    expect(county.items.map(({ householdNumber }) => householdNumber)).toEqual([first.number]);
    const [{ id = '' } = {}] = items;
    const settled = await home.call(
      HOUSEHOLD.registrationConflicts.settle,
      { id, outcome: '系外嫁女，已在原户' },
      { as: township },
    );
    expect(settled).toMatchObject({ status: 'settled', outcome: '系外嫁女，已在原户' });
    await expect(
      home.call(HOUSEHOLD.registrationConflicts.settle, { id, outcome: '再次' }, { as: township }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
  });
});

describe('the texts of a dossier', () => {
  const TEXT = '奶奶患癌，电话 13812345678，身份证 360725197001010015，卡号 6222 0212 3456 7890 123';
  const NUMBERS = /1381234|36072519|6222/;

  it('come without the numbers in them to the cadres, and not at all to whoever sees masked data, in lists and events too', async () => {
    const { id } = await home.register({ story: TEXT });
    const add = {
      householdId: id,
      kind: 'health',
      title: `看望 ${TEXT}`,
      detail: TEXT,
      startedOn: '2019-09-30',
    } as const;
    const measure = await home.call(HOUSEHOLD.measures.add, add, { as: officer });
    await home.call(HOUSEHOLD.measures.finish, { id: measure.id, outcome: TEXT }, { as: officer });
    const record = {
      householdId: id,
      kind: 'wage',
      amountFen: 100,
      source: 'visit',
      note: TEXT,
      on: '2019-09-30',
    } as const;
    const entry = await home.call(HOUSEHOLD.income.record, record, { as: officer });
    await home.call(HOUSEHOLD.income.reverse, { id: entry.id, reason: TEXT }, { as: officer });
    for (const [as, shown] of [
      [reviewer, /奶奶患癌/],
      [supervisor, undefined],
      [{ role: 'county_admin', division: '360725' }, undefined],
    ] as const) {
      const answers = [
        await home.call(HOUSEHOLD.households.list, { filter: { id: [id] } }, { as }),
        await home.call(HOUSEHOLD.households.get, { id }, { as }),
        await home.call(HOUSEHOLD.measures.list, { filter: { householdId: id } }, { as }),
        await home.call(HOUSEHOLD.measures.get, { id: measure.id }, { as }),
        await home.call(HOUSEHOLD.income.list, { filter: { householdId: id } }, { as }),
        await home.call(HOUSEHOLD.income.get, { id: entry.id }, { as }),
      ].map((answer) => JSON.stringify(answer));
      for (const answer of answers) {
        expect(answer).not.toMatch(NUMBERS);
        if (shown) expect(answer).toMatch(shown);
        else expect(answer).not.toMatch(/奶奶|患癌/);
      }
    }
    expect(JSON.stringify(await home.service.events())).not.toMatch(/奶奶|1381234|王福生/);
    expect(JSON.stringify(await home.rows('SELECT reason, detail FROM audit'))).not.toMatch(NUMBERS);
    const stored = await home.rows<{ response: object }>('SELECT response FROM idempotency_key');
    expect(JSON.stringify(stored)).not.toMatch(NUMBERS);
  });
});

describe('the income ledger', () => {
  it('is never edited, only reversed, and once', async () => {
    const { id } = await home.register();
    const entry = await home.call(
      HOUSEHOLD.income.record,
      { householdId: id, kind: 'wage', amountFen: 300_000, source: 'visit', on: '2019-09-30' },
      { as: officer },
    );
    await home.call(HOUSEHOLD.income.reverse, { id: entry.id, reason: '金额有误' }, { as: officer });
    await expect(
      home.call(HOUSEHOLD.income.reverse, { id: entry.id, reason: '再来' }, { as: officer }),
    ).rejects.toMatchObject({
      code: 'already_exists',
    });
    expect((await home.dossierOf(id)).netIncomeFen).toBe(0);
    await expect(
      home.rows('UPDATE income_entry SET amount_fen = 1 WHERE id = $1', [entry.id]),
    ).rejects.toThrow('never edited');
  });
});

describe('the mall', () => {
  it('brings accepted assistance goods as one measure per household, however often it is told', async () => {
    const { id, number } = await home.register();
    const beneficiaries = [{ householdId: id, householdNumber: number, divisionCode: VILLAGE, quantity: 2 }];
    const accepted = order({ assistance: true, lines: [line({ beneficiaries })] });
    await home.announce(accepted);
    await home.announce({
      ...accepted,
      status: 'settled',
      settledAt: '2019-05-26T02:00:00.000Z',
      version: 6,
    });
    await home.announce(order({ ...accepted, id: order().id, acceptedAt: null, status: 'received' }));
    await home.applied();
    expect((await home.dossierOf(id)).measures).toEqual([
      expect.objectContaining({
        title: '水稻种子',
        valueFen: 9_200,
        source: 'market_order',
        startedOn: '2019-05-12',
        status: 'done',
      }),
    ]);
  });

  it('brings nothing of orders that are not assistance, or not of farm inputs, and no sale of any but a farmer', async () => {
    const { id, number } = await home.register();
    const beneficiaries = [{ householdId: id, householdNumber: number, divisionCode: VILLAGE, quantity: 2 }];
    const produce = order({
      sellerKind: 'cooperative',
      status: 'settled',
      settledAt: '2019-05-26T02:00:00.000Z',
    });
    await home.announce(order({ lines: [line({ beneficiaries })] }));
    await home.announce(
      order({ assistance: true, lines: [line({ category: 'fruit_vegetables', beneficiaries })] }),
    );
    await home.announce(produce);
    await home.applied();
    expect((await home.dossierOf(id)).measures).toEqual([]);
    expect(await home.rows('SELECT FROM market_sale WHERE id = $1', [produce.id])).toEqual([]);
  });
});
