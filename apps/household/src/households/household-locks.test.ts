import { HOUSEHOLD, LOOKUPS_PER_DAY } from '@yinhu/contracts/household';
import { overtaken } from '@yinhu/testing';
import { v7 } from 'uuid';
import {
  dossier,
  HouseholdUnderTest,
  member,
  type Opened,
  OTHER_VILLAGE,
  officer,
  otherOfficer,
  reviewer,
  sale,
  someBuyer,
  station,
  township,
} from '../../test/household-under-test.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

const YUAN = 100;
const OVER = { code: 'invalid_transition' };
const after = <T>(changes: string | readonly string[], work: () => Promise<T>) =>
  overtaken(home.service.testDatabase, [changes].flat(), work);
const propose = ({ number }: Opened) =>
  home.call(
    HOUSEHOLD.links.propose,
    { sellerId: v7(), sellerName: '王福生农户', household: { number, surname: '王' } },
    { as: { ...station, userId: v7() } },
  );
const confirm = ({ id }: { id: string }) => home.call(HOUSEHOLD.links.confirm, { id }, { as: officer });
const sell = async (sellerId: string, yuan: number) => {
  const sold = sale(sellerId, yuan * YUAN);
  await home.announce(sold);
  return sold;
};
const kept = async (id: string) => {
  await home.applied();
  return (
    await home.rows<{ status: string; cause: string }>(
      'SELECT status, held_cause AS cause FROM market_sale WHERE id = $1',
      [id],
    )
  )[0];
};
const incomeOf = async ({ id }: Opened) =>
  (await home.dossierOf(id)).income.map(({ amountFen }) => amountFen);

describe('whoever is overtaken by somebody else', () => {
  it('changes no poverty status that has changed', async () => {
    const { id } = await home.register();
    const lifted = after(
      `UPDATE household SET poverty_status = 'newly_lifted', version = 2 WHERE id = '${id}'`,
      () =>
        home.call(
          HOUSEHOLD.households.changeStatus,
          { id, povertyStatus: 'newly_lifted', reason: '动态调整' },
          { as: reviewer },
        ),
    );
    await expect(lifted).rejects.toMatchObject(OVER);
  });

  it('finishes no measure that is done', async () => {
    const { id: householdId } = await home.register();
    const measure = { householdId, kind: 'health', title: '签约', startedOn: '2019-09-30' } as const;
    const { id } = await home.call(HOUSEHOLD.measures.add, measure, { as: officer });
    const finished = after(`UPDATE measure SET status = 'done', version = 2 WHERE id = '${id}'`, () =>
      home.call(HOUSEHOLD.measures.finish, { id, outcome: '已签约' }, { as: officer }),
    );
    await expect(finished).rejects.toMatchObject(OVER);
  });

  it('confirms no link that is refused', async () => {
    const link = await propose(await home.register());
    const refuse = `UPDATE household_link SET status = 'refused', decided_at = now(), version = 2 WHERE id = '${link.id}'`;
    await expect(after(refuse, () => confirm(link))).rejects.toMatchObject(OVER);
  });

  it('settles no registration conflict that is settled', async () => {
    const twin = member();
    await home.register({ members: [twin] });
    const again = dossier({ divisionCode: OTHER_VILLAGE, members: [twin] });
    await home.call(HOUSEHOLD.households.register, again, { as: otherOfficer }).catch(() => undefined);
    const [{ id } = { id: '' }] = await home.rows<{ id: string }>(
      `SELECT id FROM registration_conflict WHERE status = 'open'`,
    );
    const settle = `UPDATE registration_conflict SET status = 'settled', outcome = '已核实' WHERE id = '${id}'`;
    const settled = after(settle, () =>
      home.call(
        HOUSEHOLD.registrationConflicts.settle,
        { id, outcome: '再核' },
        { as: { ...township, division: '360725103' } },
      ),
    );
    await expect(settled).rejects.toMatchObject(OVER);
  });

  it('asks no question once the day’s are used up', async () => {
    const { number } = await home.register();
    const buyer = someBuyer();
    const check = () => home.call(HOUSEHOLD.lookups.check, { number, surname: '王' }, { as: buyer });
    await check();
    const useUp = `UPDATE household_lookup SET asked = ${LOOKUPS_PER_DAY} WHERE user_id = '${buyer.userId}'`;
    await expect(after(useUp, check)).rejects.toMatchObject({ code: 'lookups_used_up' });
  });

  it('reverses no entry that is reversed', async () => {
    const { id: householdId } = await home.register();
    const wage = { householdId, kind: 'wage', amountFen: 100, source: 'visit', on: '2019-09-30' } as const;
    const { id } = await home.call(HOUSEHOLD.income.record, wage, { as: officer });
    const reverse = `INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, received_on, reverses_id)
      SELECT gen_random_uuid(), household_id, division_code, kind, -amount_fen, source, received_on, id FROM income_entry WHERE id = '${id}'`;
    const reversed = after(reverse, () =>
      home.call(HOUSEHOLD.income.reverse, { id, reason: '金额有误' }, { as: officer }),
    );
    await expect(reversed).rejects.toMatchObject({ code: 'already_exists' });
  });
});

describe('a sale', () => {
  const linked = async () => {
    const family = await home.register();
    return { family, link: await confirm(await propose(family)) };
  };

  it('that is decided by somebody else is not decided again', async () => {
    const { family, link } = await linked();
    const { id } = await sell(link.sellerId, 50_000);
    expect(await kept(id)).toMatchObject({ status: 'held' });
    const released = after(`UPDATE market_sale SET status = 'refused' WHERE id = '${id}'`, () =>
      home.call(HOUSEHOLD.marketSales.release, { id, reason: '已核对' }, { as: township }),
    );
    await expect(released).rejects.toMatchObject(OVER);
    expect(await incomeOf(family)).toEqual([]);
  });

  it('counts with what is booked beside it, against the year’s limit', async () => {
    const { family, link } = await linked();
    const book = `INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, received_on)
      VALUES (gen_random_uuid(), '${family.id}', '${link.divisionCode}', 'business_crop', ${39_000 * YUAN}, 'market_settlement', current_date)`;
    const { id } = await after([`SELECT FROM household WHERE id = '${family.id}' FOR UPDATE`, book], () =>
      sell(link.sellerId, 15_000),
    );
    expect(await kept(id)).toEqual({ status: 'held', cause: 'year_sum' });
  });

  it('that arrives while its link is confirmed is booked, and does not wait for ever', async () => {
    const family = await home.register();
    const link = await propose(family);
    const confirmed = `UPDATE household_link SET status = 'confirmed', decided_at = now(), version = 2 WHERE id = '${link.id}'`;
    const { id } = await after(confirmed, () => sell(link.sellerId, 1_000));
    expect(await kept(id)).toMatchObject({ status: 'booked' });
    expect(await incomeOf(family)).toEqual([1_000 * YUAN]);
  });

  it('that waited for its link, and is booked meanwhile, is not booked again', async () => {
    const family = await home.register();
    const link = await propose(family);
    const { id } = await sell(link.sellerId, 1_000);
    expect(await kept(id)).toMatchObject({ status: 'waiting' });
    const book = `UPDATE market_sale SET status = 'booked', link_id = '${link.id}' WHERE id = '${id}'`;
    await after(book, () => confirm(link));
    expect(await incomeOf(family)).toEqual([]);
  });
});
