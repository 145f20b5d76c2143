import { type Actor, creditCodeCheck } from '@yinhu/contracts/kernel';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { startTestService, type TestService } from '@yinhu/testing';
import { v7 } from 'uuid';
import { marketplace } from '../marketplace.service-definition.ts';

const adminOf = (division: string): Partial<Actor> => ({
  role: 'county_admin',
  division,
  organisationId: v7(),
});

describe('a seller’s credit code', () => {
  let mall: TestService;
  beforeAll(async () => {
    mall = await startTestService(marketplace);
  });
  afterAll(() => mall?.stop());

  it('that is taken is told as such to the county it is registered in, and to no other', async () => {
    const body = '93360725MA3500001';
    const creditCode = body + creditCodeCheck(body);
    const register = (county: string) =>
      mall.call(
        MARKETPLACE.sellers.register,
        { kind: 'cooperative', name: '合作社', divisionCode: county, creditCode },
        { as: adminOf(county) },
      );
    await register('360725');
    await expect(register('360725')).rejects.toMatchObject({
      code: 'already_exists',
      params: { what: creditCode },
    });
    await expect(register('360726')).rejects.toMatchObject({
      code: 'not_registrable',
      params: { what: creditCode },
    });
  });
});
