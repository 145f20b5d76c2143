import { HOUSEHOLD, LOOKUPS_PER_DAY } from '@yinhu/contracts/household';
import {
  dossier,
  HouseholdUnderTest,
  OTHER_VILLAGE,
  otherOfficer,
  someBuyer,
} from '../../test/household-under-test.ts';
import { hasSurname } from './has-surname.ts';

let home: HouseholdUnderTest;
beforeAll(async () => {
  home = await HouseholdUnderTest.start();
});
afterAll(() => home?.stop());

const check = (number: string, surname: string, as: object) =>
  home.call(HOUSEHOLD.lookups.check, { number, surname }, { as });
const resolve = (households: { number: string; surname: string }[], as: object) =>
  home.call(HOUSEHOLD.lookups.resolve, { households }, { as });
const USED_UP = { code: 'lookups_used_up', params: { limit: LOOKUPS_PER_DAY } };

describe('a question about a household', () => {
  it('is answered by known or not known, to whoever knows number and surname', async () => {
    const { number } = await home.register();
    const buyer = someBuyer();
    expect(await check(number, '王', buyer)).toEqual({ known: true });
    expect(await check(number, '李', buyer)).toEqual({ known: false });
    expect(await check('360725-999999', '王', buyer)).toEqual({ known: false });
    await expect(
      home.call(HOUSEHOLD.lookups.check, { number } as never, { as: buyer }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  it('is known within the own division only', async () => {
    const { number } = await home.call(
      HOUSEHOLD.households.register,
      dossier({ divisionCode: OTHER_VILLAGE }),
      { as: otherOfficer },
    );
    const proof = { number, surname: '王' };
    expect(await check(number, '王', { ...someBuyer(), division: '360724' })).toEqual({ known: false });
    expect(await resolve([proof], { ...someBuyer(), division: '360724' })).toEqual({ households: [] });
    expect((await resolve([proof], someBuyer())).households).toEqual([expect.objectContaining({ number })]);
  });

  it('is asked few times a day, also when all are asked at once, and each is audited', async () => {
    const { number } = await home.register();
    const buyer = someBuyer();
    const answers = await Promise.allSettled(
      Array.from({ length: LOOKUPS_PER_DAY + 10 }, () => check(number, '李', buyer)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(LOOKUPS_PER_DAY);
    await expect(check(number, '王', buyer)).rejects.toMatchObject(USED_UP);
    expect(await check(number, '王', someBuyer())).toEqual({ known: true });
    const trail = await home.rows<{ detail: object }>(
      `SELECT detail FROM audit WHERE action = 'look-up' AND user_id = $1`,
      [buyer.userId],
    );
    expect(trail).toEqual(Array.from({ length: LOOKUPS_PER_DAY }, () => ({ detail: { known: false } })));
  });

  it('leaves no identity number in the audit trail, though somebody typed one', async () => {
    const { number } = await home.register();
    const buyer = someBuyer();
    await check('36072519680312001X', '王', buyer);
    await check(number, '王', buyer);
    const trail = await home.rows<{ id: string }>(
      `SELECT record_id AS id FROM audit WHERE action = 'look-up' AND user_id = $1 ORDER BY audit.id`,
      [buyer.userId],
    );
    expect(trail.map(({ id }) => id)).toEqual(['****************1X', number]);
  });
});

describe('an order for households', () => {
  it('costs no question where all are known', async () => {
    const { number } = await home.register();
    const buyer = someBuyer();
    for (let i = 0; i <= LOOKUPS_PER_DAY; i++) await resolve([{ number, surname: '王' }], buyer);
    expect(await check(number, '王', buyer)).toEqual({ known: true });
  });

  it('is no way to ask more: too many wrong ones are answered with nothing, and then also right ones', async () => {
    const { number } = await home.register();
    const right = { number, surname: '王' };
    const guesses = Array.from({ length: LOOKUPS_PER_DAY + 1 }, (_, i) => ({
      number: `360725-9${String(i).padStart(5, '0')}`,
      surname: '王',
    }));
    const buyer = someBuyer();
    await expect(resolve([right, ...guesses], buyer)).rejects.toMatchObject(USED_UP);
    await expect(resolve([right], buyer)).rejects.toMatchObject(USED_UP);
    await expect(check(number, '王', buyer)).rejects.toMatchObject(USED_UP);
  });
});

describe('a surname', () => {
  it.each([
    ['王福生', '王', true],
    ['欧阳春', '欧阳', true],
    ['王福', '王福', false],
    ['王福生', '王福生', false],
    ['王福生', '福', false],
    ['王福生', ' ', false],
    ['王', '王', true],
  ])('of %s is %s: %s', (name, surname, is) => {
    expect(hasSurname(name, surname)).toBe(is);
  });
});
